/** The places a unit can have when every weight may change by a given part: a guarantee, not an estimate. No I/O. */
import type { PairOrder } from './pair-order';

export interface RankRange {
  /** The best place possible. */
  low: number;
  /** The worst place possible. */
  high: number;
}

/**
 * Ranges of units ranked together, in the order given. A unit is above another for sure only if its published
 * total is the higher one and no change of each weight by at most `change` of itself turns the two round.
 * @param totals as published
 * That two units come to be level under just some weights is left aside.
 * @param isDense places follow each other without a gap (1, 2, 2, 3): of the units surely above, those whose
 *   published totals are equal take one place together at best
 */
export function rankRanges(
  order: PairOrder,
  totals: number[],
  change: number,
  isDense: boolean,
): RankRange[] {
  const n = totals.length;
  const sorted = totals.map((_, unit) => unit).sort((a, b) => totals[b]! - totals[a]!);
  const above = new Int32Array(n);
  const below = new Int32Array(n);
  const places = new Int32Array(n);
  for (let low = 0; low < n; low++) {
    const lower = sorted[low]!;
    let last: number | null = null;
    for (let high = 0; high < low; high++) {
      const upper = sorted[high]!;
      if (totals[upper] === totals[lower] || !order.isSure(upper, lower, change)) continue;
      above[lower]!++;
      below[upper]!++;
      if (totals[upper] !== last) places[lower]!++;
      last = totals[upper]!;
    }
  }
  return totals.map((_, unit) => ({
    low: 1 + (isDense ? places[unit]! : above[unit]!),
    high: n - below[unit]!,
  }));
}
