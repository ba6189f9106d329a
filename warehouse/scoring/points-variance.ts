/** How much chance is in points that a sample earned: points are steps and cut lines, so no slope will do. No I/O. */
import { binomialChance } from './binomial';
import type { Leaf } from './criteria';
import { earn } from './earn';
import { Z95 } from './interval';

/** More answers than this are counted in steps of several: the sum is as good and no slower. */
const MOST_TERMS = 2000;

/**
 * Variance of points, apart for each side: twice the mean square below the mean, and above it. They are equal
 * where points go evenly with the share. Beside a cut line, where chance may cost far more than it may give,
 * they are not.
 */
export interface PointsVariance {
  down: number;
  up: number;
}

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
): PointsVariance | null {
  if (!Number.isFinite(size)) return { down: 0, up: 0 };
  const trials = Math.max(1, Math.min(MOST_TERMS, Math.round(size)));
  const share = ((satisfied / n) * size + (Z95 * Z95) / 2) / (size + Z95 * Z95);
  const outcomes: { chance: number; points: number }[] = [];
  for (let count = 0; count <= trials; count++) {
    const chance = binomialChance(count, trials, share);
    const { points } = earn(leaf.formula, leaf.max, { numerator: count, denominator: trials });
    if (points === null) return null;
    outcomes.push({ chance, points });
  }
  const mean = outcomes.reduce((total, { chance, points }) => total + chance * points, 0);
  // fewer terms than answers spread too far: the variance of a share goes with 1 ÷ n
  const side = (sign: number) =>
    2 *
    (trials / size) *
    outcomes.reduce(
      (total, { chance, points }) =>
        (points - mean) * sign > 0 ? total + chance * (points - mean) ** 2 : total,
      0,
    );
  return { down: side(-1), up: side(1) };
}

/**
 * Variance of the points of a surveyed mean, from its own variance: the difference of points one standard
 * error up and down, squared. Null where the formula gives no points.
 */
export function meanPointsVariance(
  leaf: Leaf,
  mean: number,
  variance: number,
): PointsVariance | null {
  const error = Math.sqrt(variance);
  const at = (value: number) =>
    earn(leaf.formula, leaf.max, { numerator: value, denominator: null }).points;
  const [points, one, other] = [at(mean), at(mean + error), at(mean - error)];
  if (points === null || one === null || other === null) return null;
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  return { down: (points - low) ** 2, up: (high - points) ** 2 };
}
