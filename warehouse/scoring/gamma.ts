/** The logarithm of the gamma function. No I/O. */

const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360];
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/**
 * ln Γ(x) for x > 0, to about 14 digits: Stirling's series, after moving x up to where it converges
 * (Abramowitz & Stegun 6.1.41).
 */
export function lnGamma(x: number): number {
  let moved = 0;
  let at = x;
  for (; at < 10; at++) moved += Math.log(at);
  const inverse = 1 / (at * at);
  let series = 0;
  for (let i = SERIES.length - 1; i >= 0; i--) series = series * inverse + SERIES[i]!;
  return (at - 0.5) * Math.log(at) - at + HALF_LOG_TWO_PI + series / at - moved;
}
