/** One unit over the years: a sentence, and its result in each campaign. */
import { signed } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { Years } from '@/warehouse/queries/years';
import { streakWords, Year, yearLabel } from '../tables/years-table';
import { address, unitPath, yearsPath } from './link';

interface Props {
  years: Years;
  unitId: string;
  t: Translate;
  lang: Language;
}

export function UnitYears({ years: { cards, units, other_rules }, unitId, t, lang }: Props) {
  const own = units.find(({ unit }) => unit.unit_id === unitId);
  if (cards.length < 2 || !own) return null;
  const { campaign_id, campaign } = cards.at(-1)!;
  const { decimals } = campaign.points;
  const comparable = units.filter(({ change }) => change !== null).length;
  return (
    <section>
      <h2>{t('years.title')}</h2>
      {own.first && <p className="font-semibold">{streakWords(own.first, t)}</p>}
      <p>
        {own.change === null
          ? t('years.inUnitNone')
          : t('years.inUnit', {
              change: signed(own.change, decimals, lang),
              rank: own.improvement!,
              of: comparable,
            })}{' '}
        {own.change !== null && other_rules.length > 0 && t('years.inUnitOther')}
      </p>
      <ul className="mt-1">
        {own.years.map((year, i) => (
          <li key={year.campaign_id}>
            {year.unit_code !== null ? (
              <a href={address(unitPath(year.campaign_id, year.unit_code), lang)}>
                {yearLabel(cards[i]!)}
              </a>
            ) : (
              yearLabel(cards[i]!)
            )}
            : <Year {...{ year, decimals, t, lang }} />
          </li>
        ))}
      </ul>
      <p className="no-print mt-1">
        <a href={address(yearsPath(campaign_id), lang, { unit: own.unit.unit_code })}>
          {t('years.all')}
        </a>
      </p>
    </section>
  );
}
