/** Every unit over the years: rank and total by campaign, change, improvement, years in a row at the top. */
import { fixed, signed } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { UnitYears } from '@/warehouse/queries/years';
import type { Streak, YearResult } from '@/warehouse/scoring/years';
import { address, campaignPath, unitPath } from '../ui/link';

interface Props {
  cards: CampaignCard[];
  units: UnitYears[];
  t: Translate;
  lang: Language;
}

/** A campaign in a narrow heading: the year it ends in. */
export const yearLabel = ({ period_to }: CampaignCard) => period_to.slice(0, 4);

export const streakWords = ({ years, from, to }: Streak, t: Translate) =>
  t('years.streakYears', { years, from: `${from}`, to: `${to}` });

export function YearsTable({ cards, units, t, lang }: Props) {
  const { campaign_id, campaign } = cards.at(-1)!;
  const { decimals } = campaign.points;
  const hasStreaks = units.some(({ first }) => first);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="frame" tabIndex={0} aria-label={t('years.title')}>
      <table className="figures">
        <caption className="sr-only">{t('years.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className="pinned">
              {t('years.unit')}
            </th>
            {cards.map((card) => (
              <th key={card.campaign_id} scope="col">
                <a href={address(campaignPath(card.campaign_id), lang)}>{yearLabel(card)}</a>
              </th>
            ))}
            <th scope="col" className="number">
              {t('years.change')}
            </th>
            <th scope="col" className="number">
              {t('years.improvement')}
            </th>
            {hasStreaks && <th scope="col">{t('years.streak')}</th>}
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, years, change, improvement, first }) => (
            <tr key={unit.unit_id}>
              <th scope="row" className="pinned min-w-32">
                <a lang="vi" href={address(unitPath(campaign_id, unit.unit_code), lang)}>
                  {unit.unit_name}
                </a>
              </th>
              {years.map((year) => (
                <td key={year.campaign_id} className="whitespace-nowrap">
                  <Year {...{ year, decimals, t, lang }} />
                </td>
              ))}
              <td className="number">{change === null ? '' : signed(change, decimals, lang)}</td>
              <td className="number">{improvement ?? ''}</td>
              {hasStreaks && <td className="text-[0.8125rem]">{first && streakWords(first, t)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Rank and total of one year, or why there are none. */
export function Year({
  year,
  decimals,
  t,
  lang,
}: {
  year: YearResult;
  decimals: number;
  t: Translate;
  lang: Language;
}) {
  if (year.basis === 'split' || year.basis === 'absent' || year.total === null)
    return (
      <span className="text-[0.8125rem] text-soft">
        {t(year.basis === 'split' || year.basis === 'merged' ? 'years.split' : 'years.absent')}
      </span>
    );
  return (
    <>
      {year.place !== null && <b>{year.place}</b>}{' '}
      <small className="text-soft">
        {fixed(year.total, decimals, lang)}
        {year.basis === 'merged' && ` · ${t('years.merged')}`}
      </small>
    </>
  );
}
