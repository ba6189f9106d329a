/** Styles of a workbook → which of them show a number as a date. Pure. */
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

/** By number of a style (the `s` of a cell): whether it is a date. */
export function dateStyles(xml: string): boolean[] {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  for (const tag of tags(xml)) {
    if (tag.name === 'cellXfs') inCells = tag.kind === 'open';
    if (tag.kind === 'close' || (tag.name !== 'numFmt' && tag.name !== 'xf')) continue;
    const id = Number(attribute(xml, tag, 'numFmtId') ?? 0);
    if (tag.name === 'numFmt')
      custom.set(id, isDateFormat(attribute(xml, tag, 'formatCode') ?? ''));
    else if (inCells) styles.push(custom.get(id) ?? isBuiltInDate(id));
  }
  return styles;
}
