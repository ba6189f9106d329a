/**
 * Exact decimals. No I/O.
 *
 * Points are printed, contested and compared, so a float's last bit may not decide a place:
 * every figure is snapped to 12 significant digits and rounded half away from zero.
 */

/** `value` to 12 significant digits: 0.1 + 0.2 becomes 0.3. */
export function snap(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * `value` without the noise of its last bit, for figures that are still to be added: three thirds of ten
 * are ten, where three times 3.33333333333 would not be.
 */
export function trim(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * `value` rounded half away from zero to `decimals` places, after snapping:
 * 20 × 29 ÷ 32 = 18.125 → 18.13, and 1.005 → 1.01.
 */
export function round(value: number, decimals: number): number {
  const [mantissa, exponent] = Math.abs(value).toPrecision(12).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent ?? 0) + decimals}`));
  return Math.sign(value) * Number(`${shifted}e-${decimals}`) || 0;
}

/** Sum of `values`, snapped once at the end. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return snap(total);
}
