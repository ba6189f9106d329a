/**
 * Small numbers: each unit's share seen as a draw from what units of its kind have, so that five of five is
 * not taken for certainty. No I/O.
 */
import { logBeta } from './gamma';

/** `successes` of `n`. */
export interface Count {
  successes: number;
  n: number;
}

/** Shares of units are spread like Beta(alpha, beta). */
export interface Spread {
  alpha: number;
  beta: number;
}

/** Logarithm of the likelihood of `counts`, but for the binomial coefficients, which no parameter moves. */
export function logLikelihood(counts: Count[], { alpha, beta }: Spread): number {
  const base = logBeta(alpha, beta);
  let total = 0;
  for (const { successes, n } of counts)
    total += logBeta(alpha + successes, beta + n - successes) - base;
  return total;
}

/** Beyond this many observations behind a typical unit, units differ by nothing that counts can show. */
const MOST_CONCENTRATED = 1e6;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Where `value` is largest on low…high, to a millionth of the span (golden section). */
function highest(value: (at: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  let [left, right] = [to - GOLDEN * (to - from), from + GOLDEN * (to - from)];
  let [atLeft, atRight] = [value(left), value(right)];
  while (to - from > 1e-6 * (high - low)) {
    if (atLeft < atRight) {
      [from, left, atLeft] = [left, right, atRight];
      right = from + GOLDEN * (to - from);
      atRight = value(right);
    } else {
      [to, right, atRight] = [right, left, atLeft];
      left = to - GOLDEN * (to - from);
      atLeft = value(left);
    }
  }
  return (from + to) / 2;
}

/**
 * The spread under which `counts` are most likely (maximum likelihood of the beta-binomial), found over its
 * mean for each concentration alpha + beta. Null where there is nothing to learn from: fewer than three
 * units, or all successes, or none; or where the units differ by no more than chance (then concentration
 * runs away).
 */
export function fitSpread(counts: Count[]): Spread | null {
  const counted = counts.filter(({ n }) => n > 0);
  const successes = counted.reduce((total, count) => total + count.successes, 0);
  const n = counted.reduce((total, count) => total + count.n, 0);
  if (counted.length < 3 || successes === 0 || successes === n) return null;
  const [low, high] = [Math.log(1e-2), Math.log(MOST_CONCENTRATED)];
  const at = (logSize: number, mean: number) => ({
    alpha: Math.exp(logSize) * mean,
    beta: Math.exp(logSize) * (1 - mean),
  });
  const meanFor = (logSize: number) =>
    highest((mean) => logLikelihood(counted, at(logSize, mean)), 1e-6, 1 - 1e-6);
  const logSize = highest((size) => logLikelihood(counted, at(size, meanFor(size))), low, high);
  return logSize > high - 0.01 ? null : at(logSize, meanFor(logSize));
}

/** The partly pooled share: (x + α) ÷ (n + α + β), between the unit's own and that of all. */
export const pooledShare = ({ successes, n }: Count, { alpha, beta }: Spread) =>
  (successes + alpha) / (n + alpha + beta);

/** 0…1: how much of the pooled share is the unit's own, n ÷ (n + α + β) (Adams 2009, RAND TR-653). */
export const reliability = (n: number, { alpha, beta }: Spread) => n / (n + alpha + beta);
