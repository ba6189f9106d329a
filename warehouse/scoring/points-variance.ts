/** How much chance is in points that a sample earned: points are steps and cut lines, so no slope will do. No I/O. */
import { binomialChance } from './binomial';
import type { Leaf } from './criteria';
import { earn } from './earn';
import { Z95 } from './interval';

/** More answers than this are counted in steps of several: the sum is as good and no slower. */
const MOST_TERMS = 2000;

/**
 * Variance of the points of a surveyed share: points of every possible count, each with its chance under the
 * share that is the centre of Wilson's interval, so that 20 of 20 is not taken for certainty.
 * @param size effective number of answers; infinite where everyone was asked, then 0
 * @returns null where the formula gives no points for such a share
 */
export function pointsVariance(
  leaf: Leaf,
  satisfied: number,
  n: number,
  size: number = n,
): number | null {
  if (!Number.isFinite(size)) return 0;
  const trials = Math.max(1, Math.min(MOST_TERMS, Math.round(size)));
  const share = ((satisfied / n) * size + (Z95 * Z95) / 2) / (size + Z95 * Z95);
  let [mean, square] = [0, 0];
  for (let count = 0; count <= trials; count++) {
    const chance = binomialChance(count, trials, share);
    const { points } = earn(leaf.formula, leaf.max, { numerator: count, denominator: trials });
    if (points === null) return null;
    mean += chance * points;
    square += chance * points * points;
  }
  // fewer terms than answers spread too far: the variance of a share goes with 1 ÷ n
  return Math.max(0, square - mean * mean) * (trials / size);
}

/**
 * Variance of the points of a surveyed mean, from its own variance: half the difference of points one
 * standard error up and down, squared. Null where the formula gives no points.
 */
export function meanPointsVariance(leaf: Leaf, mean: number, variance: number): number | null {
  const error = Math.sqrt(variance);
  const at = (value: number) =>
    earn(leaf.formula, leaf.max, { numerator: value, denominator: null }).points;
  const [up, down] = [at(mean + error), at(mean - error)];
  return up === null || down === null ? null : ((up - down) / 2) ** 2;
}
