/** Styles of a workbook → which of them show a number as a date, or with zeros before it. Pure. */
import { attribute, tags } from './xml';

/** Formats that every Excel knows by number as a date or time [ECMA-376 part 1, 18.8.30]; 46 is elapsed time. */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  id === 45 ||
  id === 47 ||
  (id >= 50 && id <= 58);

/** Quoted text, an escaped or padding character, a colour, condition or locale; words of no meaning here. */
const NO_FORMAT = /"[^"]*"?|[\\_*].|\[[^\]]*\]?|general|standard/gis;
const ELAPSED = /\[(h+|m+|s+)\]/i;

/** Whether a format code shows a date: only its first section counts, [h]:mm is time elapsed. */
export function isDateFormat(code: string): boolean {
  if (ELAPSED.test(code)) return false;
  const [first] = code.replace(NO_FORMAT, '').split(';');
  return /[dmyhs]/i.test(first!);
}

/** Digits a whole number is shown with at least: those of a code, 00000; 0 for any other format. */
export function digitsOf(code: string): number {
  const [first] = code.replace(/\[[^\]]*\]/g, '').split(';');
  return /^0{2,20}$/.test(first!) ? first!.length : 0;
}

/** By number of a style (the `s` of a cell). */
export interface Styles {
  isDate: boolean[];
  /** Digits a whole number is shown with at least, zeros before it; 0: as many as it has. */
  digits: number[];
}

export function numberStyles(xml: string): Styles {
  const codes = new Map<number, string>();
  const styles: Styles = { isDate: [], digits: [] };
  let inCells = false;
  for (const tag of tags(xml)) {
    if (tag.name === 'cellXfs') inCells = tag.kind === 'open';
    if (tag.kind === 'close' || (tag.name !== 'numFmt' && tag.name !== 'xf')) continue;
    const id = Number(attribute(xml, tag, 'numFmtId') ?? 0);
    if (tag.name === 'numFmt') codes.set(id, attribute(xml, tag, 'formatCode') ?? '');
    else if (inCells) {
      const code = codes.get(id);
      styles.isDate.push(code === undefined ? isBuiltInDate(id) : isDateFormat(code));
      styles.digits.push(digitsOf(code ?? ''));
    }
  }
  return styles;
}
