/** Exact fractions of whole numbers: a second, slower way to reckon points. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

/** `92.5` → 925⁄10; `80%` → 80⁄100. */
export function fraction(text: string): Fraction {
  const [, sign, whole, decimals = '', percent] = /^(-?)(\d+)(?:\.(\d+))?(%?)$/.exec(text)!;
  return {
    over: BigInt(`${sign}${whole}${decimals}`),
    under: 10n ** BigInt(decimals.length) * (percent ? 100n : 1n),
  };
}

export const times = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
});
export const divided = (a: Fraction, b: Fraction): Fraction =>
  times(a, b.over < 0n ? { over: -b.under, under: -b.over } : { over: b.under, under: b.over });
export const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});
export const minus = (a: Fraction, b: Fraction) => plus(a, { over: -b.over, under: b.under });
export const isLess = (a: Fraction, b: Fraction) => a.over * b.under < b.over * a.under;
export const least = (a: Fraction, b: Fraction) => (isLess(b, a) ? b : a);
export const most = (a: Fraction, b: Fraction) => (isLess(a, b) ? b : a);

/** In whole hundredths, half away from zero. */
export function hundredths({ over, under }: Fraction): number {
  const size = over < 0n ? -over : over;
  const rounded = Number((size * 200n + under) / (2n * under));
  return over < 0n && rounded ? -rounded : rounded;
}
