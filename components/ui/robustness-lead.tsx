/** What a leader takes along from the page: how many ranks are certain, and whether the first is. */
import type { ReactNode } from 'react';
import type { Translate } from '@/i18n/translator';
import type { Robustness, UnitRobustness } from '@/warehouse/scoring/robustness';
import { MOST_UNITS } from '@/warehouse/scoring/survey-part';

interface Props {
  found: Robustness;
  /** Units ranked together, best first, by the name of their block (null: all together). */
  pools: [string | null, UnitRobustness[]][];
  t: Translate;
}

const stays = (range: UnitRobustness['narrow']) => range !== null && range.low === range.high;

export function RobustnessLead({ found, pools, t }: Props) {
  const ranked = pools.flatMap(([, units]) => units);
  return (
    <div className="my-5 max-w-3xl space-y-2 text-lg leading-normal">
      {found.not_weighted ? (
        <p>{t(`robustness.notWeighted.${found.not_weighted}`)}</p>
      ) : (
        <>
          <p>
            {t.rich('robustness.keeps', {
              narrow: ranked.filter(({ narrow }) => stays(narrow)).length,
              wide: ranked.filter(({ wide }) => stays(wide)).length,
              units: ranked.length,
              b: (chunks: ReactNode) => <b>{chunks}</b>,
            })}
          </p>
          {pools.map(([name, units]) => {
            const sentence = leader(units, t);
            return sentence && <p key={name}>{name ? `${name}: ${sentence}` : sentence}</p>;
          })}
        </>
      )}
      <p>{survey(found, pools, t)}</p>
      <p className="text-base text-soft">{t('robustness.official')}</p>
    </div>
  );
}

/** Nothing where the first place is shared. */
function leader(units: UnitRobustness[], t: Translate): string | null {
  const [first, second] = units;
  if (!first?.narrow || !second || second.total === first.total) return null;
  const unit = first.unit_name;
  if (first.wide!.high === 1) return t('robustness.leaderWide', { unit });
  if (first.narrow.high === 1) return t('robustness.leaderNarrow', { unit });
  return t('robustness.leaderOpen', { unit, low: first.narrow.high });
}

function survey({ surveyed }: Robustness, pools: Props['pools'], t: Translate): string {
  if (!surveyed.length) return t('robustness.noSurvey');
  const said = pools.flatMap(([name, units]) => {
    const known = units.flatMap((unit) => unit.survey ?? []);
    if (!known.length) return [];
    const sentence = t('robustness.bands', {
      units: known.length,
      bands: Math.max(...known.map(({ band }) => band)),
    });
    return name ? `${name}: ${sentence}` : sentence;
  });
  if (said.length) return said.join(' ');
  return pools.some(([, units]) => units.length > MOST_UNITS)
    ? t('robustness.tooMany', { most: MOST_UNITS })
    : t('robustness.noSample');
}
