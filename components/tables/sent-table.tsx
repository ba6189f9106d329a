/** Campaigns: how many of their units have sent each source, who has not, and how much has figures. */
import { day, percent, plain } from '@/i18n/format';
import { stretchWords } from '@/i18n/stretch';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { SentCount } from '@/warehouse/queries/deliveries';
import { address } from '../ui/link';
import { Frame } from './frame';

interface Props {
  campaigns: CampaignCard[];
  counts: SentCount[];
  /** Day of the newest figures. */
  asOf: string | null;
  sourceName: (source: string) => string;
  t: Translate;
  lang: Language;
}

export type Stage = 'running' | 'over' | 'notYet';

/** Where a campaign stands on `asOf`. */
export function stageOf({ period_from, period_to }: CampaignCard, asOf: string | null): Stage {
  if (!asOf || asOf < period_from) return 'notYet';
  return asOf <= period_to ? 'running' : 'over';
}

export function SentTable({ campaigns, counts, asOf, sourceName, t, lang }: Props) {
  return (
    <Frame label={t('quality.sentTable')}>
      <thead>
        <tr>
          <th scope="col">{t('quality.campaign')}</th>
          <th scope="col">{t('quality.coverage')}</th>
          <th scope="col">{t('quality.sentTitle')}</th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((card) => {
          const own = counts.filter(({ campaign_id }) => campaign_id === card.campaign_id);
          const stage = stageOf(card, asOf);
          return (
            <tr key={card.campaign_id}>
              <th scope="row" className="md:w-80">
                <a
                  href={`${address('/quality', lang, { campaign: card.campaign_id })}#sent-by-unit`}
                >
                  {inLanguage(card.campaign.title, lang)}
                </a>
                <small className="block text-soft">
                  {stretchWords(card.period_from, card.period_to, t)} · {t(`quality.${stage}`)}
                </small>
              </th>
              <td data-label={t('quality.coverage')} className="md:w-56">
                {t('quality.rankedOf', {
                  ranked: plain(card.ranked, lang),
                  units: plain(card.units, lang),
                })}
                <small className="block text-soft">
                  {t('quality.cellsOf', { share: percent(shareOf(own), lang, 1) })}
                  {card.data_on && ` · ${t('quality.upTo', { day: day(card.data_on) })}`}
                </small>
              </td>
              <td data-label={t('quality.sentTitle')}>
                <ul>
                  {own.map((count) => (
                    <Sent key={count.source} {...{ count, stage, sourceName, t, lang }} />
                  ))}
                </ul>
              </td>
            </tr>
          );
        })}
      </tbody>
    </Frame>
  );
}

function shareOf(counts: SentCount[]): number | null {
  const needed = counts.reduce((sum, count) => sum + count.needed, 0);
  return needed ? counts.reduce((sum, count) => sum + count.figures, 0) / needed : null;
}

interface SentProps {
  count: SentCount;
  stage: Stage;
  sourceName: Props['sourceName'];
  t: Translate;
  lang: Language;
}

/** One source: how many of how many, and of a campaign that runs the names of the others. */
function Sent({ count, stage, sourceName, t, lang }: SentProps) {
  const { units, sent, waiting, missing } = count;
  const more = units - sent - waiting - missing.length;
  return (
    <li>
      <span className={sent + waiting < units ? 'font-semibold' : ''}>
        {t('quality.sentCount', {
          sent: plain(sent, lang),
          units: plain(units, lang),
          source: sourceName(count.source),
          month: stretchWords(count.month_from, count.month_to, t),
        })}
      </span>
      {waiting > 0 && `; ${t('quality.waitingCount', { n: plain(waiting, lang) })}`}
      {stage !== 'notYet' && missing.length > 0 && (
        <small className="block text-soft">
          {t('quality.missingNames', { names: missing.join(', ') })}
          {more > 0 && ` ${t('quality.missingMore', { n: plain(more, lang) })}`}
        </small>
      )}
    </li>
  );
}
