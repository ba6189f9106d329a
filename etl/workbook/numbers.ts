/** A number as a workbook stores it → text no reader mistakes. Pure. */

/**
 * Stands for the decimal point: U+066B, which no Vietnamese office writes, so that 4.859 out of a workbook
 * can't be taken for four thousand.
 */
export const DECIMAL = '\u066b';

const PLAIN = /^(0|-?[1-9][0-9]*)$/;
/** Up to 15 digits are the shortest text of their double already. */
const SHORT = /^-?(?:0|[1-9][0-9]{0,6})\.[0-9]{0,7}[1-9]$/;
const ANY = /^\s*[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?\s*$/;

/** Digits with {@link DECIMAL}, never with an exponent; null where `text` is no number. */
export function numberText(text: string): string | null {
  if (PLAIN.test(text)) return text;
  if (SHORT.test(text)) return text.replace('.', DECIMAL);
  const number = ANY.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) return null;
  if (Number.isInteger(number)) return BigInt(number).toString();
  return withoutExponent(String(number)).replace('.', DECIMAL);
}

/** 1.5e-7 → 0.00000015. */
function withoutExponent(text: string): string {
  const [mantissa, exponent] = text.split('e-');
  if (exponent === undefined) return text;
  const sign = mantissa!.startsWith('-') ? '-' : '';
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${mantissa!.replace(/[-.]/g, '')}`;
}
