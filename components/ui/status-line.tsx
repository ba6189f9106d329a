/** How far the figures go, and what the ranking is not: on every page of a campaign. */
import type { ReactNode } from 'react';
import { day } from '@/i18n/format';
import type { Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';

export function StatusLine({ card, t }: { card: CampaignCard; t: Translate }) {
  const { campaign } = card;
  const basis = campaign.legal_basis;
  const documents = typeof basis === 'string' ? [basis] : basis.map(inOneLine);
  return (
    <p className="mt-2 max-w-4xl text-soft">
      <Badge>{statusWords(card, t)}</Badge>{' '}
      {campaign.illustrative && (
        <>
          <Badge>{t('status.illustrative')}</Badge> {t('status.synthetic')}{' '}
        </>
      )}
      <span lang="vi">{documents.join('; ')}</span>
      {'. '}
      {campaign.authority === 'none'
        ? t('status.none')
        : t.rich('status.authority', {
            authority: campaign.authority!,
            vi: (chunks: ReactNode) => <span lang="vi">{chunks}</span>,
          })}
    </p>
  );
}

/** "Số liệu tạm tính đến 10/10/2026" */
export const statusWords = ({ data_on }: CampaignCard, t: Translate): string =>
  data_on ? t('status.draft', { day: day(data_on) }) : t('status.noData');

type Document = string | { title: string; signed_on?: string | undefined };

/** "Quyết định số 766/QĐ-TTg, 23/06/2022" */
export function inOneLine(document: Document): string {
  if (typeof document === 'string') return document;
  return document.signed_on ? `${document.title}, ${day(document.signed_on)}` : document.title;
}

export function Badge({ children }: { children: ReactNode }) {
  return (
    <em className="inline-block rounded-sm border border-line px-2 not-italic text-mark">
      {children}
    </em>
  );
}
