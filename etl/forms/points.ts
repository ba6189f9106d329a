/** What stands in a cell of points → a number. Pure. */
import { DECIMAL } from '../workbook/numbers';

/** How people write that there is nothing to write. */
const NOTHING = /^\s*[-–—.…]*\s*$/;
const NUMBER = new RegExp(`^([+-]?\\d{1,4})(?:[.,${DECIMAL}](\\d+))?$`);

export const isNothing = (text: string) => NOTHING.test(text);

/**
 * Dot and comma are both decimal signs: points have no thousands to group.
 * @returns null where it is no number, or where `1.000` could be a thousand
 */
export function pointsOf(text: string): number | null {
  const bare = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s*(điểm|đ)\.?\s*$/u, '')
    .replace(/\s+/g, '');
  const [, whole, fraction = ''] = NUMBER.exec(bare) ?? [];
  if (whole === undefined) return null;
  if (fraction.length === 3 && !bare.includes(DECIMAL) && !/^[+-]?0$/.test(whole)) return null;
  // what a formula left behind the last meaningful digit is nobody's points
  return Number(Number(`${whole}.${fraction || 0}`).toPrecision(12));
}

/** As people write it. */
export const pointsText = (points: number) =>
  points.toLocaleString('vi-VN', { maximumFractionDigits: 4 });
