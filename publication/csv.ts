/** Rows → CSV as a spreadsheet and a program both read it. Text that a spreadsheet would run is disarmed. */

/** A leading = + - @ would be taken for a formula, so it gets an apostrophe. */
export const disarmed = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A text cell. */
export function textCell(text: string): string {
  const safe = disarmed(text);
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A number may say how many decimals it is published with: 75.30, not 75.3. */
export type CsvCell = string | boolean | null | { number: number; places?: number | undefined };

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'boolean') return String(value);
  return value.places === undefined ? String(value.number) : value.number.toFixed(value.places);
}

/** UTF-8, LF, comma, decimal dot. */
export function csv(headings: string[], rows: Iterable<CsvCell[]>): string {
  let text = `${headings.map(textCell).join(',')}\n`;
  for (const row of rows) text += `${row.map(cell).join(',')}\n`;
  return text;
}
