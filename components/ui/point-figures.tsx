/** Points, place on the criterion, what the unit claims, the middle of the others. */
import { fixed, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { Explanation } from '@/warehouse/queries/explanation';
import { Figure } from './figure';
import { Tied } from './place';

interface Props {
  explanation: Explanation;
  max: number;
  /** Places the campaign prints. */
  places: number;
  t: Translate;
  lang: Language;
}

export function PointFigures({ explanation, max, places, t, lang }: Props) {
  const { score, standing } = explanation;
  const { place, units, more, equal, median } = standing;
  return (
    <dl className="my-6 grid grid-cols-2 gap-x-6 gap-y-4 sm:flex sm:flex-wrap sm:gap-x-9">
      <Figure
        label={
          score.points !== null
            ? t('point.outOf', { max: plain(max, lang) })
            : t(isLeftOut(score.policy) ? 'point.leftOut' : 'point.noPoints')
        }
      >
        {fixed(score.points, places, lang)}
      </Figure>
      {place !== null && units > 1 && (
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
      {median !== null && units > 2 && (
        <Figure label={t('point.median')}>{fixed(median, places, lang)}</Figure>
      )}
      {score.self_points !== null && (
        <Figure label={t('point.self')}>{fixed(score.self_points, places, lang)}</Figure>
      )}
    </dl>
  );
}

/** Left out for this unit: there is nothing to wait for. */
const isLeftOut = (policy: string | null) =>
  policy !== null && /_exclude$|^not_applicable$|^part_absent$/.test(policy);
