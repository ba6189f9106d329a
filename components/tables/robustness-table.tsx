/** Official ranks, each with how far other weights, and the sample of the surveyed part, could move it. */
import { fixed, fixedPercent, NOTHING } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { NeighbourMargin, UnitRobustness } from '@/warehouse/scoring/robustness';
import { rangeText } from '../charts/rank-ranges';
import { Tied } from '../ui/place';
import { UnitName } from '../ui/unit-name';
import { Frame } from './frame';

interface Props {
  units: UnitRobustness[];
  decimals: number;
  link: (code: string) => string;
  t: Translate;
  lang: Language;
}

/** ρ* as a percentage, rounded down: what is said to be safe must be. */
export const marginText = (margin: number, lang: Language) =>
  fixedPercent(Math.floor(margin * 1000) / 1000, 1, lang);

/** No change of weights turns the two round. */
export const isAlways = ({ margin }: Pick<NeighbourMargin, 'margin'>) => margin > 1 - 1e-9;

export function RobustnessTable({ units, decimals, link, t, lang }: Props) {
  const hasWeights = units.some(({ narrow }) => narrow);
  const hasSurvey = units.some(({ survey }) => survey);
  const sharing = new Map<number | null, number>();
  for (const { rank } of units) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  const cell = (text: string, label: string) => (
    <td className="number brief w-auto!" data-label={label}>
      {text}
    </td>
  );
  const margin = (neighbour: NeighbourMargin | null) => {
    if (!neighbour) return NOTHING;
    if (isAlways(neighbour)) return t('robustness.always');
    return (neighbour.is_exact ? '' : '≥\u00a0') + marginText(neighbour.margin, lang);
  };
  return (
    <Frame label={t('robustness.title')}>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t('robustness.rank')}
          </th>
          <th scope="col" rowSpan={2}>
            {t('robustness.unit')}
          </th>
          <th scope="col" rowSpan={2} className="number">
            {t('robustness.total')}
          </th>
          {hasWeights && (
            <th scope="colgroup" colSpan={5} className="text-center!">
              {t('robustness.byWeights')}
            </th>
          )}
          {hasSurvey && (
            <th scope="colgroup" colSpan={2} className="text-center!">
              {t('robustness.bySample')}
            </th>
          )}
        </tr>
        <tr>
          {hasWeights &&
            (['narrow', 'wide', 'drawn', 'above', 'below'] as const).map((name) => (
              <th key={name} scope="col" className="number whitespace-normal! min-w-16 max-w-32">
                {t(`robustness.${name}`)}
              </th>
            ))}
          {hasSurvey &&
            (['survey', 'band'] as const).map((name) => (
              <th key={name} scope="col" className="number whitespace-normal! min-w-16 max-w-32">
                {t(`robustness.${name}`)}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.unit_id}>
            <td className="code font-semibold">
              {unit.rank}
              {sharing.get(unit.rank)! > 1 && <Tied t={t} />}{' '}
            </td>
            <th scope="row">
              <a href={link(unit.unit_code)}>
                <UnitName name={unit.unit_name} />
              </a>
            </th>
            {cell(fixed(unit.total, decimals, lang), t('robustness.total'))}
            {hasWeights && (
              <>
                <td className="number brief font-semibold" data-label={t('robustness.narrow')}>
                  {rangeText(unit.narrow)}
                </td>
                {cell(rangeText(unit.wide), t('robustness.wide'))}
                {cell(
                  unit.drawn ? rangeText({ low: unit.drawn.p5, high: unit.drawn.p95 }) : NOTHING,
                  t('robustness.drawn'),
                )}
                {cell(margin(unit.above), t('robustness.above'))}
                {cell(margin(unit.below), t('robustness.below'))}
              </>
            )}
            {hasSurvey && (
              <>
                {cell(rangeText(unit.survey?.together ?? null), t('robustness.survey'))}
                {cell(unit.survey ? String(unit.survey.band) : NOTHING, t('robustness.band'))}
              </>
            )}
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}
