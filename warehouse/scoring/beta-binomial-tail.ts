/** How likely a count is where units differ from each other more than chance alone would have them. No I/O. */
import { logBeta } from './gamma';

const logChoose = (n: number, k: number) => -Math.log(n + 1) - logBeta(n - k + 1, k + 1);

/**
 * P(X ≥ k) or P(X ≤ k) of a beta-binomial count out of `n`.
 * @param mean expected share, 0–1
 * @param rho correlation within a unit, 0 ≤ rho < 1; 0 is the binomial. The variance is n·mean·(1−mean)·(1+(n−1)·rho)
 */
export function tail(
  side: 'high' | 'low',
  k: number,
  n: number,
  mean: number,
  rho: number,
): number {
  if (side === 'low') return tail('high', n - k, n, 1 - mean, rho);
  if (k <= 0) return 1;
  if (mean <= 0 || mean >= 1) return mean >= 1 ? 1 : 0;
  const [a, b] = [(mean * (1 - rho)) / rho, ((1 - mean) * (1 - rho)) / rho];
  let term = Math.exp(
    logChoose(n, k) +
      (rho > 0
        ? logBeta(k + a, n - k + b) - logBeta(a, b)
        : k * Math.log(mean) + (n - k) * Math.log1p(-mean)),
  );
  let sum = 0;
  for (let x = k; x <= n; x++) {
    sum += term;
    if (x > n * mean && term < sum * 1e-17) break;
    const odds = rho > 0 ? (x + a) / (n - x - 1 + b) : mean / (1 - mean);
    term *= ((n - x) / (x + 1)) * odds;
  }
  return Math.min(sum, 1);
}
