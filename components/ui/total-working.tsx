/** How the points of a unit come to its total, on one line: what adds up, what is rescaled, what stands outside. */
import { fixed, plain } from '@/i18n/format';
import type { Language, Translate } from '@/i18n/translator';
import type { CampaignCard } from '@/warehouse/queries/campaigns';
import type { RankedUnit, Score } from '@/warehouse/queries/ranking';
import { isExtra, leavesOf } from '@/warehouse/scoring/criteria';
import { round, snap, sum } from '@/warehouse/scoring/decimal';

interface Props {
  card: CampaignCard;
  unit: RankedUnit;
  scores: Score[];
  t: Translate;
  lang: Language;
}

export function TotalWorking({ card: { campaign }, unit, scores, t, lang }: Props) {
  const { max, decimals, rounding } = campaign.points;
  const isIndex =
    campaign.combine || campaign.criteria.some((node) => 'combine' in node && node.combine);
  if (unit.total === null || isIndex || rounding !== 'each_then_sum') return null;
  const byCode = new Map(scores.map((score) => [score.criterion, score]));
  const counted = leavesOf(campaign.criteria)
    .filter((leaf) => !isExtra(leaf))
    .flatMap(({ code }) => byCode.get(code) ?? []);
  const earned = sum(counted.map(({ points }) => points ?? 0));
  const left = sum(counted.map(({ max_points }) => max_points));
  const isRescaled = left !== snap(max);
  const base = isRescaled ? (earned / left) * max : earned;
  const extra = round(unit.total - base, decimals);
  if (!isRescaled && extra === 0) return null;
  const points = (value: number) => fixed(value, decimals, lang);
  const working = [
    isRescaled ? `${points(earned)} ÷ ${plain(left, lang)} × ${plain(max, lang)}` : points(earned),
    ...(extra ? [extra > 0 ? '+' : '−', points(Math.abs(extra))] : []),
    `= ${points(unit.total)}`,
  ].join(' ');
  return (
    <p className="-mt-3 mb-6 text-[0.875rem] text-soft">
      {isRescaled
        ? t('unit.workingLeftOut', { working, out: plain(snap(max - left), lang) })
        : t('unit.working', { working })}
    </p>
  );
}
