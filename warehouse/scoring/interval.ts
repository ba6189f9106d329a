/** How far a surveyed share may be from what everyone would have said. No I/O. */

/** Standard normal quantile of a two-sided 95% interval. */
export const Z95 = 1.959963984540054;

export interface Interval {
  low: number;
  high: number;
}

/**
 * Wilson's score interval of a share (Wilson 1927; recommended by Newcombe 1998).
 * @param share 0…1
 * @param n answers, or the effective number of them; may be a fraction
 */
export function wilson(share: number, n: number, z = Z95): Interval {
  const square = (z * z) / n;
  const centre = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  // the ends meet 0 and 1 exactly there, but for the last bit
  return {
    low: share === 0 ? 0 : Math.max(0, centre - half),
    high: share === 1 ? 1 : Math.min(1, centre + half),
  };
}

/**
 * The size of a sample of `n` out of `population` that says as much as one out of an endless population:
 * n(N − 1) ÷ (N − n) (finite population correction). Everyone asked: infinite.
 */
export function unlimitedSize(n: number, population: number): number {
  return n >= population ? Number.POSITIVE_INFINITY : (n * (population - 1)) / (population - n);
}

/**
 * The interval of a sampled share; null where everyone was asked: nothing was left to chance.
 * @param population how many could have been asked; null where nobody knows
 * @param deff design effect: how many times the variance is that of a simple random sample
 */
export function sampledShare(
  satisfied: number,
  n: number,
  { population = null, deff = 1 }: { population?: number | null; deff?: number } = {},
): Interval | null {
  if (n <= 0) return null;
  const size = population === null ? n : unlimitedSize(n, population);
  return Number.isFinite(size) ? wilson(satisfied / n, size / deff) : null;
}

/** Answers of one unit, added up by respondent (or ballot), where t is what the n answers of one come to. */
export interface ClusterSums {
  clusters: number;
  /** Σ n, Σ t. */
  n: number;
  total: number;
  /** Σ t², Σ t·n, Σ n². */
  squares: number;
  products: number;
  sizes: number;
}

/**
 * Variance of the mean answer when whole respondents were drawn (linearised ratio estimator, Cochran 1977
 * §9A). Null for fewer than two: one respondent shows no spread.
 */
export function clusteredVariance(sums: ClusterSums): number | null {
  const { clusters, n, total, squares, products, sizes } = sums;
  if (clusters < 2 || n <= 0) return null;
  const mean = total / n;
  const spread = Math.max(0, squares - 2 * mean * products + mean * mean * sizes);
  return ((clusters / (clusters - 1)) * spread) / (n * n);
}

/**
 * Design effect seen in the data: the variance of a share over that of as many independent answers. At least
 * 1: a sample is not called better than it is. 1 where there is no spread to compare.
 */
export function observedEffect(sums: ClusterSums): number {
  const share = sums.total / sums.n;
  const simple = (share * (1 - share)) / sums.n;
  const clustered = clusteredVariance(sums);
  return clustered === null || !(simple > 0) ? 1 : Math.max(1, clustered / simple);
}
