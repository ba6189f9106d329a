/** How totals and points are spread over units: for charts and sentences. No I/O. */
import { snap } from './decimal';

/** The middle value; of an even number the mean of the two in the middle. Null for none. */
export function median(values: number[]): number | null {
  if (!values.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length % 2) return sorted[half]!;
  return snap((sorted[half - 1]! + sorted[half]!) / 2);
}

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

function covariance(a: number[], b: number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return mean(a.map((value, i) => (value - meanA) * (b[i]! - meanB)));
}

/**
 * What each criterion contributes to the differences in total: cov(criterion, total) ÷ var(total).
 * Shares add up to 1 where criteria add up to the total. All 0 where every total is the same.
 * @param columns points of each criterion, one value a unit, in the order of `totals`
 */
export function influence(columns: number[][], totals: number[]): number[] {
  const variance = totals.length ? covariance(totals, totals) : 0;
  return columns.map((points) => (variance > 0 ? covariance(points, totals) / variance : 0));
}

/** Pearson's correlation, −1…1; null where one of the two does not vary. */
export function correlation(a: number[], b: number[]): number | null {
  const [varianceA, varianceB] = [covariance(a, a), covariance(b, b)];
  // what is left of equal values after rounding errors is no spread
  if (varianceA < 1e-18 || varianceB < 1e-18) return null;
  return covariance(a, b) / Math.sqrt(varianceA * varianceB);
}

export interface Bin {
  from: number;
  to: number;
  n: number;
}

/** Counts in equal bins of a round width, about `most` of them. A value at the top stands in the last bin. */
export function bins(values: number[], most: number): Bin[] {
  if (!values.length) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = roundWidth((high - low) / most || 1);
  const first = Math.floor(snap(low / width));
  const last = Math.max(first, Math.ceil(snap(high / width)) - 1);
  const found = Array.from({ length: last - first + 1 }, (_, i) => ({
    from: snap((first + i) * width),
    to: snap((first + i + 1) * width),
    n: 0,
  }));
  for (const value of values)
    found[Math.min(Math.floor(snap(value / width)) - first, found.length - 1)]!.n++;
  return found;
}

/** The smallest of 1, 2, 5 × 10ⁿ not below `width`. */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return snap([1, 2, 5, 10].find((step) => step * power >= width - 1e-12)! * power);
}
