/** Who stands next above and next below, and by how much. */
import type { ReactNode } from 'react';
import { fixed } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { RankedUnit } from '@/warehouse/queries/ranking';
import { address, unitPath } from './link';
import { nameInSentence } from './unit-name';

interface Props {
  card: CampaignCard;
  unit: RankedUnit;
  peers: RankedUnit[];
  t: Translate;
  lang: Language;
}

export function Neighbours({ card, unit, peers, t, lang }: Props) {
  if (unit.total === null) return null;
  const { decimals } = card.campaign.points;
  const ranked = peers.filter(({ total }) => total !== null).sort((a, b) => b.total! - a.total!);
  const above = ranked.findLast(({ total }) => total! > unit.total!);
  const below = ranked.find(({ total }) => total! < unit.total!);
  const tied = ranked.filter((peer) => peer.total === unit.total && peer !== unit);
  const points = (value: number) => fixed(value, decimals, lang);
  const sentence = (key: 'unit.aboveUnit' | 'unit.belowUnit', peer: RankedUnit) =>
    t.rich(key, {
      unit: nameInSentence(peer.unit_name),
      total: points(peer.total!),
      gap: points(Math.abs(peer.total! - unit.total!)),
      link: (chunks: ReactNode) => (
        <a lang="vi" href={address(unitPath(card.campaign_id, peer.unit_code), lang)}>
          {chunks}
        </a>
      ),
    });
  return (
    <section>
      <h2>{t('unit.neighbours')}</h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        <li>{above ? sentence('unit.aboveUnit', above) : t('unit.first')}</li>
        {tied.length > 0 && (
          <li>
            {t('unit.tiedWith')}{' '}
            {tied.map((peer, i) => (
              <span key={peer.unit_id} lang="vi">
                {i > 0 && ', '}
                <a href={address(unitPath(card.campaign_id, peer.unit_code), lang)}>
                  {nameInSentence(peer.unit_name)}
                </a>
              </span>
            ))}
            .
          </li>
        )}
        <li>{below ? sentence('unit.belowUnit', below) : t('unit.last')}</li>
      </ul>
    </section>
  );
}
