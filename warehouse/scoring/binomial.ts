/** Chances of counts. No I/O. */
import { logGamma } from './gamma';

/** P(X = x) for X ~ Bin(n, share). */
export function binomialChance(x: number, n: number, share: number): number {
  if (share <= 0) return x === 0 ? 1 : 0;
  if (share >= 1) return x === n ? 1 : 0;
  const ways = logGamma(n + 1) - logGamma(x + 1) - logGamma(n - x + 1);
  return Math.exp(ways + x * Math.log(share) + (n - x) * Math.log1p(-share));
}
