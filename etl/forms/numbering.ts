/** What stands where a form numbers its criteria → the codes it may mean. Pure. */
import { plainText } from '@/i18n/plain-text';
import { DECIMAL } from '../workbook/numbers';

/** `exact`: as written; `section`: counted anew in each section; `zero_lost`: 1.10 that became 1.1; `date`: 1.2 that became 1 February. */
export type Way = 'exact' | 'section' | 'zero_lost' | 'date';

export interface Numbered {
  code: string;
  way: Way;
}

const WORDS = /^(muc|tieu chi|tieu muc|tctp|tc|chi so|nhom|phan|linh vuc|so) */;
const ROMAN = /^(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})$/;
const DIGITS: Record<string, number> = { i: 1, v: 5, x: 10 };

const arabic = (segment: string) =>
  ROMAN.test(segment)
    ? [...segment].reduce((sum, letter, i) => {
        const [own, next] = [DIGITS[letter]!, DIGITS[segment[i + 1] ?? ''] ?? 0];
        return own < next ? sum - own : sum + own;
      }, 0)
    : segment;

/** "Mục I.2." and "1,2" are both "1.2". */
export function numberKey(text: string): string {
  return plainText(text)
    .trim()
    .replace(WORDS, '')
    .replace(/[\s()]+/g, '')
    .replaceAll(DECIMAL, '.')
    .replaceAll(',', '.')
    .replace(/[.:/\-–]+$/, '')
    .split('.')
    .map(arabic)
    .map((segment) => `${segment}`.replace(/^0+(?=\d)/, ''))
    .join('.');
}

/** Whether it numbers something: digits, a Roman numeral or a single letter, in parts. */
export const isNumber = (text: string) =>
  /^([a-z]|\d{1,3})(\.(\d{1,3}|[a-z]))*$/.test(numberKey(text));

/** A number that a spreadsheet may have taken for a decimal: it has lost the zeros at its end. */
const isDecimal = (key: string) => /^\d+\.\d+$/.test(key);

/**
 * @param codes every code of the campaign
 * @param sections codes of the section the row stands in and of those around it, innermost first
 */
export function codesFor(text: string, codes: string[], sections: string[]): Numbered[] {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text.trim()) ?? [];
  if (year) {
    const days = [`${Number(day)}.${Number(month)}`, `${Number(month)}.${Number(day)}`];
    return codes.flatMap((code) =>
      days.includes(numberKey(code)) ? [{ code, way: 'date' as const }] : [],
    );
  }
  const key = numberKey(text);
  if (!key) return [];
  return codes.flatMap((code): Numbered[] => {
    const own = numberKey(code);
    if (own === key) return [{ code, way: 'exact' }];
    if (sections.some((section) => own === `${numberKey(section)}.${key}`))
      return [{ code, way: 'section' }];
    if (isDecimal(key) && isDecimal(own) && own.replace(/0+$/, '') === key)
      return [{ code, way: 'zero_lost' }];
    return [];
  });
}

/** "1.2. Ban hành kế hoạch" → its number and the rest; '' where it has none. */
export function splitNumber(text: string): { number: string; rest: string } {
  const [, number, rest] =
    /^\s*((?:(?:mục|tiêu chí|phần|lĩnh vực|nhóm)\s+)?(?:[ivx]{1,4}|\d{1,2}|\p{L})(?:[.,]\d{1,2})*)\s*[.):–/-]+\s*(\S.*)$/isu.exec(
      text,
    ) ??
    /^\s*((?:mục|tiêu chí)?\s*\d{1,2}(?:[.,]\d{1,2})*)\s+(\p{L}.*)$/isu.exec(text) ??
    [];
  return number ? { number, rest: rest! } : { number: '', rest: text.trim() };
}
