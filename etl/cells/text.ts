/** The SQL of a cell's text: what stands in it without what people can't see. Pure. */
import { literal } from '@/warehouse/db';
import { type Habits, UNKNOWN } from '../habits';
import { maySayNothing, saysNothing } from './nothing';

/** How people write that there is nothing to write. */
const NOTHING = ['-', '–', '—'].map(literal).join(', ');
const INVISIBLE = "' \t\u00a0\u200b\ufeff'";

/** `cell` without what people can't see at its ends. */
export const trimmed = (cell: string) => `trim(${cell}, ${INVISIBLE})`;

/**
 * The text in `cell`, or null where it is empty or a dash. Most cells need no work: their first and last
 * characters are looked at before anything is rewritten.
 * @param isNumber the decimal sign of a number that is one already stays as it is
 */
export function textOf(cell: string, habits: Habits = UNKNOWN, isNumber = false): string {
  let text = trimmed(cell);
  if (habits.hasCombining) text = `nfc_normalize(${text})`;
  // a number of a workbook shows where its decimals begin; in a text that is a dot
  if (habits.hasTypedNumbers && !isNumber) text = `replace(${text}, '\u066b', '.')`;
  const nothing = habits.nothing[cell];
  const none = nothing ? `when ${saysNothing(plainSql(trimmed(cell)), nothing)} then null ` : '';
  const full = `(case when ${trimmed(cell)} in ('', ${NOTHING}) then null ${none}else ${text} end)`;
  if (habits.hasCombining || habits.hasOddSpaces || habits.hasTypedNumbers) return full;
  return `(case when ${cell} < '!' or suffix(${cell}, ' ') or suffix(${cell}, '\t') or ${cell} in (${NOTHING})${nothing ? ` or ${maySayNothing(cell, nothing)}` : ''}
    then ${full} else ${cell} end)`;
}

/** `text` without case, accents or the stroke of đ. */
export const plainSql = (sql: string) =>
  `lower(replace(replace(strip_accents(${sql}), 'đ', 'd'), 'Đ', 'D'))`;

/** `body` over the value of `sql`, which is computed once however often the body names it. */
export const bound = (sql: string, body: (name: string) => string) =>
  `list_transform([${sql}], lambda x: ${body('x')})[1]`;
