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
 * @param isDense places follow each other without a gap (1, 2, 2, 3): units surely above may then share places
 *   among themselves, so that the best place is one below the best of theirs
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
  const chain = new Int32Array(n).fill(1);
  for (let low = 0; low < n; low++) {
    const lower = sorted[low]!;
    for (let high = 0; high < low; high++) {
      const upper = sorted[high]!;
      if (totals[upper] === totals[lower] || !order.isSure(upper, lower, change)) continue;
      above[lower]!++;
      below[upper]!++;
      chain[lower] = Math.max(chain[lower]!, chain[upper]! + 1);
    }
  }
  return totals.map((_, unit) => ({
    low: isDense ? chain[unit]! : 1 + above[unit]!,
    high: n - below[unit]!,
  }));
}
