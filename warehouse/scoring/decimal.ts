/**
 * Exact decimals. No I/O.
 *
 * Points are printed, contested and compared, so a float's last bit may not decide a place:
 * every figure is snapped to 12 significant digits and rounded half away from zero.
 */

/** `value` to 12 significant digits: 0.1 + 0.2 becomes 0.3. */
export function snap(value: number): number {
  // + 0 makes of -0 a plain zero
  if (isShort(value)) return value + 0;
  const size = Math.abs(value);
  const scale = scaleOf(size);
  if (scale) {
    const scaled = size * scale;
    const whole = Math.round(scaled);
    // the product is off by 0.0001 at most: further from a half than that, text would say the same
    if (Math.abs(Math.abs(scaled - whole) - 0.5) > 1e-3)
      return (value < 0 ? -whole : whole) / scale;
  }
  return Number(value.toPrecision(12));
}

/** What makes 12 digits before the point of a number of usual size; 0 for others. */
function scaleOf(size: number): number {
  if (size >= 1000 || size < 0.01) return 0;
  if (size >= 10) return size >= 100 ? 1e9 : 1e10;
  if (size >= 0.1) return size >= 1 ? 1e11 : 1e12;
  return 1e13;
}

/** Whether `value` is written with at most four decimals and eight digits before them: nothing to snap. */
const isShort = (value: number) => Math.abs(value) < 1e8 && Math.round(value * 1e4) / 1e4 === value;

/**
 * `value` without the noise of its last bit, for figures that are still to be added: three thirds of ten
 * are ten, where three times 3.33333333333 would not be.
 */
export function trim(value: number): number {
  if (isShort(value)) return value + 0;
  const size = Math.abs(value);
  const scale = scaleOf(size) * 1000;
  if (scale) {
    const scaled = size * scale;
    const whole = Math.round(scaled);
    // the product is off by 0.07 at most: further from a half than that, text would say the same
    if (Math.abs(Math.abs(scaled - whole) - 0.5) > 0.1) return (value < 0 ? -whole : whole) / scale;
  }
  return Number(value.toPrecision(15));
}

const POWERS = [1, 10, 100, 1000, 1e4, 1e5, 1e6];

/**
 * `value` rounded half away from zero to `decimals` places, after snapping:
 * 20 × 29 ÷ 32 = 18.125 → 18.13, and 1.005 → 1.01.
 */
export function round(value: number, decimals: number): number {
  const power = POWERS[decimals];
  const scaled = Math.abs(value) * power!;
  const whole = Math.round(scaled);
  // far from a half, snapping can't change which way it goes
  if (scaled < 1e6 && Math.abs(Math.abs(scaled - whole) - 0.5) > 1e-4)
    return (Math.sign(value) * whole) / power! || 0;
  const [mantissa, exponent] = Math.abs(value).toPrecision(12).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent ?? 0) + decimals}`));
  return Math.sign(value) * Number(`${shifted}e-${decimals}`) || 0;
}

/** `a` less `b`; what is left of equal decimals is noise, and 0: 0.07 × 100 less 7. */
export function less(a: number, b: number): number {
  const left = a - b;
  return Math.abs(left) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : left;
}

/** Sum of `values`, snapped once at the end. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  let reach = 0;
  for (const value of values) {
    total += value;
    reach = Math.max(reach, Math.abs(total));
  }
  // where they cancel out, the noise is of the size of what was added, not of what is left
  if (Math.abs(total) >= reach / 2) return snap(total);
  const places = 11 - Math.floor(Math.log10(reach));
  return snap(Number(total.toFixed(Math.min(Math.max(places, 0), 100))));
}
