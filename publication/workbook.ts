/**
 * The only door to XLSX writing. Every cell is text, in a column formatted as text: codes keep their zeros,
 * dates stay as written, and what a spreadsheet would run is disarmed as in CSV.
 */
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { disarmed } from './csv';

export interface WorkbookCell {
  text: string;
  /** Marks the cell and stands beside it as a note. */
  note?: string | undefined;
}

export interface Sheet {
  name: string;
  headings: string[];
  rows: Iterable<WorkbookCell[]> | AsyncIterable<WorkbookCell[]>;
}

/** What Excel can hold. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
const LONGEST_NAME = 31;

/** Rows whose texts decide how wide the columns are. */
const LOOKED_AT = 100;
const [NARROWEST, WIDEST] = [8, 60];

const TEXT = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } } as const;
const HEADING = {
  ...TEXT,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8ECEF' } },
} as const;
const MARKED = {
  ...TEXT,
  font: { bold: true, color: { argb: 'FF7A1F00' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE3B3' } },
} as const;

/** `text` as a cell can hold it. A negative number or a dash runs nothing and stays as it is. */
export function sheetText(text: string): string {
  const safe = /^[+-]?[\d.,]*%?$/.test(text) ? text : disarmed(text);
  return safe
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .slice(0, MOST_CHARACTERS)
    .replace(/[\uD800-\uDBFF]$/, '');
}

/** A name Excel accepts, like no other in `taken`; which then holds it. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted.replace(/[[\]:*?/\\']/g, '-').trim() || '-';
  for (let n = 1; ; n++) {
    const ending = n > 1 ? ` (${n})` : '';
    const name = clean.slice(0, LONGEST_NAME - ending.length) + ending;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/**
 * Writes one sheet after the other, row by row, for its owner alone; the file appears when it is whole.
 * @throws the system's error where `path` can't be written
 */
export async function writeWorkbook(path: string, sheets: Iterable<Sheet>): Promise<void> {
  const part = `${path}.part`;
  const stream = createWriteStream(part, { mode: 0o600 });
  const failed = new Promise<never>((_, reject) => stream.once('error', reject));
  try {
    await Promise.race([failed, writeSheets(stream, sheets)]);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function writeSheets(stream: ReturnType<typeof createWriteStream>, sheets: Iterable<Sheet>) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  const taken = new Set<string>();
  for (const sheet of sheets) {
    let page: ExcelJS.Worksheet | undefined;
    let filled = 0;
    for await (const { widths, cells } of withWidths(sheet)) {
      if (!page || filled >= MOST_ROWS) {
        page?.commit();
        page = newPage(workbook, sheetName(sheet.name, taken), sheet.headings, widths);
        filled = 1;
      }
      if (cells) addRow(page.getRow(++filled), cells);
    }
    page?.commit();
  }
  await workbook.commit();
}

/** The rows with the widths of their columns, learnt from the first of them; one without cells where there are none. */
async function* withWidths({ headings, rows }: Sheet) {
  const first: WorkbookCell[][] = [];
  let widths: number[] | null = null;
  const measure = () =>
    headings.map((heading, i) => {
      const lengths = first.map((cells) => cells[i]?.text.length ?? 0);
      return Math.min(WIDEST, Math.max(NARROWEST, heading.length, ...lengths) + 2);
    });
  for await (const cells of rows) {
    if (widths) {
      yield { widths, cells };
      continue;
    }
    first.push(cells);
    if (first.length < LOOKED_AT) continue;
    widths = measure();
    for (const early of first) yield { widths, cells: early };
  }
  if (widths) return;
  widths = measure();
  yield { widths, cells: null };
  for (const early of first) yield { widths, cells: early };
}

function newPage(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  headings: string[],
  widths: number[],
): ExcelJS.Worksheet {
  const page = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = widths.map((width) => ({ width, style: TEXT }));
  const row = page.getRow(1);
  headings.forEach((heading, i) => {
    const cell = row.getCell(i + 1);
    cell.value = sheetText(heading);
    cell.style = HEADING;
  });
  row.commit();
  return page;
}

function addRow(row: ExcelJS.Row, cells: WorkbookCell[]): void {
  cells.forEach(({ text, note }, i) => {
    const cell = row.getCell(i + 1);
    cell.value = sheetText(text);
    cell.style = note ? MARKED : TEXT;
    if (note) cell.note = note;
  });
  row.commit();
}
