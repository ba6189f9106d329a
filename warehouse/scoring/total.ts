/** Leaves → groups → total: adding up, or combining shares into an index. No I/O. */
import type { Combine } from './campaign';
import { type Criterion, type Group, isExtra, isGroup } from './criteria';
import { round, snap, sum, trim } from './decimal';
import type { LeafScore } from './trace';

/** What a set of nodes earned together. Bonus and penalty travel apart: they are outside the maximum. */
export interface Tally {
  points: number;
  exact: number;
  /** Maximum of what was not left out. */
  max_left: number;
  extra: number;
  extra_exact: number;
  /** A leaf has no points and its gap blocks the total. */
  blocked: boolean;
}

type ByCode = ReadonlyMap<string, LeafScore>;

const zero = (): Tally => ({
  points: 0,
  exact: 0,
  max_left: 0,
  extra: 0,
  extra_exact: 0,
  blocked: false,
});

const clip = (value: number, cap: number | undefined) =>
  cap === undefined ? value : Math.min(Math.max(value, -cap), cap);

/**
 * Tally of `nodes`: added up, or with `combine` as `max` × the mean of their shares.
 * @param decimals places to which a combined group counts as one rounded leaf; null: unrounded
 */
export function tally(
  nodes: Criterion[],
  byCode: ByCode,
  decimals: number | null,
  index?: { combine: Combine; max: number },
): Tally {
  const each = nodes.map((node) =>
    isGroup(node) ? ofGroup(node, byCode, decimals) : ofLeaf(node, byCode),
  );
  const all = each.reduce(
    (a, b) => ({
      points: trim(a.points + b.points),
      exact: trim(a.exact + b.exact),
      max_left: snap(a.max_left + b.max_left),
      extra: trim(a.extra + b.extra),
      extra_exact: trim(a.extra_exact + b.extra_exact),
      blocked: a.blocked || b.blocked,
    }),
    zero(),
  );
  if (!index) return all;

  const shares = each
    .map(({ exact, max_left }, i) => ({
      share: exact / max_left,
      weight: nodes[i]!.weight,
      max_left,
    }))
    .filter(({ max_left }) => max_left > 0);
  if (!shares.length) return { ...all, points: 0, exact: 0, max_left: 0 };
  const exact = trim(index.max * combined(index.combine, shares));
  const points = decimals === null ? exact : round(exact, decimals);
  return { ...all, points, exact, max_left: index.max };
}

export function ofGroup(group: Group, byCode: ByCode, decimals: number | null): Tally {
  const index = group.combine && { combine: group.combine, max: group.max };
  const all = tally(group.children, byCode, decimals, index);
  return {
    ...all,
    extra: clip(all.extra, group.cap),
    extra_exact: clip(all.extra_exact, group.cap),
  };
}

function ofLeaf(leaf: Criterion, byCode: ByCode): Tally {
  const score = byCode.get(leaf.code)!;
  if (!isGroup(leaf) && isExtra(leaf))
    return { ...zero(), extra: score.points ?? 0, extra_exact: score.points_exact ?? 0 };
  if (score.max_points === 0) return zero();
  return {
    ...zero(),
    points: score.points ?? 0,
    exact: score.points_exact ?? 0,
    max_left: score.max_points,
    blocked: score.points === null,
  };
}

/** Do bonus or penalty points below a group come to more than its cap lets through? */
export function isCapped(group: Group, pointsOf: (code: string) => number | null): boolean {
  const extra = (node: Criterion): number => {
    if (!isGroup(node)) return isExtra(node) ? (pointsOf(node.code) ?? 0) : 0;
    return clip(sum(node.children.map(extra)), node.cap);
  };
  return group.cap !== undefined && Math.abs(sum(group.children.map(extra))) > group.cap;
}

/** The mean of shares in 0…1; any 0 makes the geometric and the harmonic mean 0. */
function combined(how: Combine, shares: { share: number; weight: number }[]): number {
  const weights = shares.reduce((total, { weight }) => total + weight, 0);
  const mean = (value: (share: number) => number) =>
    shares.reduce((total, { share, weight }) => total + weight * value(share), 0) / weights;
  if (how === 'mean') return mean((share) => share);
  if (shares.some(({ share }) => share <= 0)) return 0;
  return how === 'geometric' ? Math.exp(mean(Math.log)) : 1 / mean((share) => 1 / share);
}
