/** What a survey says of each unit, with its error: shares, points, and the ranks they allow. */
import { fixed, fixedPercent, NOTHING, plain } from '@/i18n/format';
import { inLanguage, type Language, type Translate } from '@/i18n/translator';
import type { Leaf } from '@/warehouse/scoring/criteria';
import type { RankedInput, UnitRobustness } from '@/warehouse/scoring/robustness';
import { type SurveyedShare, surveyedShare } from '@/warehouse/scoring/survey-part';
import { rangeText } from '../charts/rank-ranges';
import { UnitName } from '../ui/unit-name';
import { Frame } from './frame';

interface Props {
  leaves: Leaf[];
  /** In official order, with what each was scored from. */
  units: { found: UnitRobustness; input: RankedInput }[];
  decimals: number;
  link: (code: string) => string;
  t: Translate;
  lang: Language;
}

const sharesOf = (leaves: Leaf[], { leaves: scores, sums }: RankedInput) =>
  leaves.map((leaf) => surveyedShare(leaf, scores.get(leaf.code), sums));

/** Whether the table has a line for the unit. */
export const hasShare = (leaves: Leaf[], unit: RankedInput) => sharesOf(leaves, unit).some(Boolean);

export function SurveyTable({ leaves, units, decimals, link, t, lang }: Props) {
  const shown = units.flatMap(({ found, input }) => {
    const shares = sharesOf(leaves, input);
    return shares.some(Boolean) ? [{ found, shares }] : [];
  });
  const ranked = shown.some(({ found }) => found.survey);
  const isCounted = shown.some(({ shares }) => shares.some((share) => share?.deff != null));
  const heads = ['answers', 'rate', 'interval', ...(isCounted ? (['deff'] as const) : [])] as const;
  const texts = (share: SurveyedShare | null | undefined) =>
    share
      ? {
          answers: `${plain(share.numerator, lang)} / ${plain(share.n, lang)}`,
          rate: share.interval ? fixedPercent(share.numerator / share.n, 1, lang) : NOTHING,
          interval: share.interval
            ? `${fixedPercent(share.interval.low, 1, lang)}–${fixedPercent(share.interval.high, 1, lang)}`
            : NOTHING,
          deff: fixed(share.deff, 2, lang),
        }
      : { answers: NOTHING, rate: NOTHING, interval: NOTHING, deff: NOTHING };
  return (
    <Frame label={t('robustness.sampling')}>
      <thead>
        <tr>
          <th scope="col">{t('robustness.unit')}</th>
          {leaves.flatMap((leaf) =>
            heads.map((name) => (
              <th key={leaf.code + name} scope="col" className="number">
                {leaves.length > 1 && (
                  <small className="block">{inLanguage(leaf.short, lang)}</small>
                )}
                {t(`robustness.${name}`)}
              </th>
            )),
          )}
          {ranked &&
            (['points', 'together', 'alone', 'band'] as const).map((name) => (
              <th key={name} scope="col" className="number whitespace-normal! min-w-16 max-w-32">
                {t(`robustness.${name}`)}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ found, shares }) => (
          <tr key={found.unit_id}>
            <th scope="row">
              <a href={link(found.unit_code)}>
                <UnitName name={found.unit_name} />
              </a>
            </th>
            {leaves.flatMap((leaf, i) =>
              heads.map((name) => (
                <td
                  key={leaf.code + name}
                  className="number brief"
                  data-label={t(`robustness.${name}`)}
                >
                  {texts(shares[i])[name]}
                </td>
              )),
            )}
            {ranked && <Ranks {...{ found, decimals, t, lang }} />}
          </tr>
        ))}
      </tbody>
    </Frame>
  );
}

function Ranks({
  found: { survey },
  decimals,
  t,
  lang,
}: Pick<Props, 'decimals' | 't' | 'lang'> & { found: UnitRobustness }) {
  const texts = {
    points: survey
      ? `${fixed(survey.points, decimals, lang)} ${t('robustness.error', { error: fixed(survey.error, decimals, lang) })}`
      : NOTHING,
    together: rangeText(survey?.together ?? null),
    alone: rangeText(survey?.alone ?? null),
    band: survey ? String(survey.band) : NOTHING,
  };
  return (['points', 'together', 'alone', 'band'] as const).map((name) => (
    <td key={name} className="number brief w-auto!" data-label={t(`robustness.${name}`)}>
      {texts[name]}
    </td>
  ));
}
