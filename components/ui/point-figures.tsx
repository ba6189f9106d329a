/** Points, place on the criterion, what the unit claims, the middle of the others. */
import { fixed, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { Explanation } from '@/warehouse/queries/explanation';
import { type Criterion, isExtra, isGroup } from '@/warehouse/scoring/criteria';
import { Figure } from './figure';
import { Tied } from './place';

interface Props {
  explanation: Explanation;
  node: Criterion;
  /** Places the campaign prints. */
  places: number;
  t: Translate;
  lang: Language;
}

export function PointFigures({ explanation, node, places, t, lang }: Props) {
  const { score, standing } = explanation;
  const { place, units, more, equal, median } = standing;
  // with parts left out the points are of another whole than those of the others
  const isPartOut = isGroup(node) && score.max_points < node.max;
  return (
    <dl className="my-6 grid grid-cols-2 gap-x-6 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-9">
      <Figure
        label={
          score.points !== null
            ? (isPartOut && t('point.outOfPart', { max: plain(score.max_points, lang) })) ||
              mostWords(node, t, lang)
            : t(isLeftOut(score.policy) ? 'point.leftOut' : 'point.noPoints')
        }
      >
        {fixed(score.points, places, lang)}
      </Figure>
      {!isPartOut && place !== null && units > 1 && (
        <Figure
          label={[
            t('point.place', { units: plain(units, lang) }),
            t('point.more', { n: more }),
            ...(equal ? [t('point.equal', { n: plain(equal, lang) })] : []),
          ].join('; ')}
        >
          {place}
          {equal > 0 && <Tied t={t} />}
        </Figure>
      )}
      {!isPartOut && median !== null && units > 2 && (
        <Figure label={t('point.median')}>{fixed(median, places, lang)}</Figure>
      )}
      {score.self_points !== null && (
        <Figure label={t('point.self')}>{fixed(score.self_points, places, lang)}</Figure>
      )}
    </dl>
  );
}

/** What the points are out of; bonus and penalty stand outside the scale. */
function mostWords(node: Criterion, t: Translate, lang: Language): string {
  const values = { max: plain(node.max, lang), cap: plain(node.cap ?? 0, lang) };
  if (!isGroup(node) && isExtra(node))
    return t(`point.mostExtra.${node.part as 'bonus' | 'penalty'}`, values);
  if (node.max > 0) return t('point.outOf', values);
  return t(node.cap === undefined ? 'point.extraAlone' : 'point.extraCapped', values);
}

/** Left out for this unit: there is nothing to wait for. */
const isLeftOut = (policy: string | null) =>
  policy !== null && /_exclude$|^not_applicable$|^part_absent$/.test(policy);
