/** How to cite a result, as plain text to be copied, in both languages. */
import { day } from '@/i18n/format';
import {
  inLanguage,
  LANGUAGES,
  type Language,
  type Translate,
  translator,
} from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import { address } from './link';

interface Props {
  card: CampaignCard;
  build: string;
  /** Where the site is known to stand; empty: the reader's browser completes the address. */
  site: string;
  /** Path of the page to be cited. */
  path: string;
  t: Translate;
}

export function Citation({ card, build, site, path, t }: Props) {
  return (
    <section id="cite" className="mt-8 max-w-4xl break-inside-avoid">
      <h2>{t('cite.title')}</h2>
      <p className="no-print text-soft">{t('cite.hint')}</p>
      {LANGUAGES.map((lang) => (
        <p key={lang} lang={lang} className="mt-2 select-all wrap-anywhere">
          {citationWords(card, build, lang)} <span data-address>{site + address(path, lang)}</span>
        </p>
      ))}
    </section>
  );
}

/** "Title. Who announced it. Figures to …, build …. Source: …." */
export function citationWords(card: CampaignCard, build: string, lang: Language): string {
  const t = translator(lang);
  const { title, authority, illustrative, source } = card.campaign;
  return [
    inLanguage(title, lang),
    authority === 'none' ? t('cite.compiled') : authority,
    ...(illustrative ? [t('cite.illustrative')] : []),
    card.data_on ? t('cite.data', { day: day(card.data_on), build }) : t('cite.noData', { build }),
    ...(source ? [`${t('cite.source')} ${inLanguage(source, lang)} (${source.url})`] : []),
  ]
    .map((part) => `${part}.`)
    .join(' ');
}
