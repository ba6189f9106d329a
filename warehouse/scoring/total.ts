/**
 * Leaves → groups → total: adding up, or combining shares into an index. No I/O.
 * Everything here is a column: one value a unit, in the order of the units.
 */
import type { Combine } from './campaign';
import { type Criterion, type Group, isExtra, isGroup } from './criteria';
import { round, sum } from './decimal';

/** What a node earned. Bonus and penalty travel apart: they are outside the maximum. */
export interface Tally {
  points: Float64Array;
  exact: Float64Array;
  /** Maximum of what was not left out. */
  max_left: Float64Array;
  extra: Float64Array;
  extra_exact: Float64Array;
  /** 1 where a leaf has no points and its gap blocks the total. */
  blocked: Uint8Array;
}

const SUMS = ['points', 'exact', 'max_left', 'extra', 'extra_exact'] as const;

export const noTally = (units: number): Tally => ({
  points: new Float64Array(units),
  exact: new Float64Array(units),
  max_left: new Float64Array(units),
  extra: new Float64Array(units),
  extra_exact: new Float64Array(units),
  blocked: new Uint8Array(units),
});

/** One unit of `tally`, by itself. */
export function tallyAt(tally: Tally, unit: number): Tally {
  const one = noTally(1);
  for (const name of SUMS) one[name][0] = tally[name][unit]!;
  one.blocked[0] = tally.blocked[unit]!;
  return one;
}

/** A child of a node: what it earned, and its weight where the node combines. */
export interface Part {
  weight: number;
  tally: Tally;
}

/** Parts added up. Points of tens of leaves stay far from the digits that `snap` cuts: no need to trim each step. */
function added(parts: Part[], units: number): Tally {
  const all = noTally(units);
  for (const { tally } of parts) {
    for (const name of SUMS) {
      const [into, from] = [all[name], tally[name]];
      for (let i = 0; i < units; i++) into[i]! += from[i]!;
    }
    for (let i = 0; i < units; i++) all.blocked[i]! |= tally.blocked[i]!;
  }
  return all;
}

/**
 * Tally of `parts`: added up, or with `index` as its `max` × the mean of their shares.
 * @param decimals places to which a combined node counts as one rounded leaf; null: unrounded
 */
export function tallied(
  parts: Part[],
  units: number,
  decimals: number | null,
  index?: { combine: Combine; max: number },
): Tally {
  const all = added(parts, units);
  if (!index) return all;
  for (let i = 0; i < units; i++) {
    const shares = parts.flatMap(({ weight, tally }) => {
      const max_left = tally.max_left[i]!;
      return max_left > 0 && weight > 0 ? { share: tally.exact[i]! / max_left, weight } : [];
    });
    const exact = shares.length ? index.max * combined(index.combine, shares) : 0;
    all.exact[i] = exact;
    all.points[i] = decimals === null ? exact : round(exact, decimals);
    all.max_left[i] = shares.length ? index.max : 0;
  }
  return all;
}

const clip = (value: number, cap: number) => Math.min(Math.max(value, -cap), cap);

/** Tally of a group from those of its children; its cap holds for bonus and penalty together. */
export function ofGroup(
  group: Group,
  parts: Part[],
  units: number,
  decimals: number | null,
): Tally {
  const index = group.combine && { combine: group.combine, max: group.max };
  const all = tallied(parts, units, decimals, index);
  if (group.cap !== undefined)
    for (const column of [all.extra, all.extra_exact])
      for (let i = 0; i < units; i++) column[i] = clip(column[i]!, group.cap);
  return all;
}

/** Do bonus or penalty points below a group come to more than its cap lets through? */
export function isCapped(group: Group, pointsOf: (code: string) => number | null): boolean {
  const extra = (node: Criterion): number => {
    if (!isGroup(node)) return isExtra(node) ? (pointsOf(node.code) ?? 0) : 0;
    const all = sum(node.children.map(extra));
    return node.cap === undefined ? all : clip(all, node.cap);
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
