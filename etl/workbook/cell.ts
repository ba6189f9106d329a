/** What a cell's type, style and stored value say together → its text. Pure. */
import { dateText, isoText } from './dates';
import { numberText } from './numbers';
import { damaged } from './refusal';
import type { Styles } from './styles';
import { textOf } from './xml';

/** The `t` of a cell [ECMA-376 part 1, 18.18.11]. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

/** What cells of all sheets refer to. */
export interface Book extends Styles {
  strings: string[];
  from1904: boolean;
}

/** @throws UnreadableFile where it refers to a text that isn't there: an empty cell would hide the loss */
export function sharedText(book: Book, index: number): string {
  const text = book.strings[index];
  if (text === undefined) throw damaged('một ô trỏ tới chuỗi không có');
  return text;
}

/**
 * @param raw what stands between the tags of the value, a character a byte
 * @param keep xml:space="preserve"
 * @returns '' for an error (#N/A …): nobody wrote it
 */
export function cellText(
  book: Book,
  type: CellType,
  style: number,
  raw: string,
  keep: boolean,
): string {
  if (type === 'n') return numberOrDate(book, style, raw);
  const text = textOf(raw, keep);
  if (text === '' || type === 'e') return '';
  if (type === 's') return sharedText(book, /^[0-9]{1,9}$/.test(text) ? Number(text) : -1);
  if (type === 'b') return text === '1' || text === 'true' ? 'true' : 'false';
  if (type === 'd') return isoText(text);
  return text;
}

function numberOrDate(book: Book, style: number, raw: string): string {
  if (book.isDate[style]) {
    const date = raw.trim() === '' ? null : dateText(Number(raw), book.from1904);
    if (date !== null) return date;
  }
  const text = numberText(raw) ?? textOf(raw, false);
  const digits = book.digits[style] ?? 0;
  return text.length < digits && /^[0-9]+$/.test(text) ? text.padStart(digits, '0') : text;
}
