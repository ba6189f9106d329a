/** Excel workbooks: every sheet that holds a table we know. */
import { numericColumns } from '../cells/number';
import { type Record as FileRecord, type Width, widthOf } from '../lines';
import type { Source } from '../source';
import type { Peek, Table, Tables } from '../table';
import { UnreadableFile } from '../unreadable';
import { beside } from '../workbook/merges';
import { openWorkbook, type Sheet } from '../workbook/workbook';
import { PEEKED, peekAt, whyUnknown } from './peek';

export async function tablesOfWorkbook(path: string, sources: Source[]): Promise<Tables> {
  const workbook = await openWorkbook(path);
  try {
    const tables: Table[] = [];
    const left_out: Tables['left_out'] = [];
    for (const sheet of workbook.sheets) {
      const first = await head(sheet);
      const found = peekAt(first, sources, '');
      if (found) tables.push(tableOf(sheet, found));
      else left_out.push({ sheet: sheet.name, why: whyUnknown(first, sources) });
    }
    if (!tables.length) {
      const told = left_out.find(({ why }) => why.startsWith('Gần giống')) ?? left_out[0];
      throw new UnreadableFile(
        told ? `Trang tính "${told.sheet}": ${told.why}` : 'Sổ tính không có trang tính nào.',
      );
    }
    return { tables, left_out, close: () => workbook.close() };
  } catch (error) {
    workbook.close();
    throw error;
  }
}

/** The first rows as records: a row the file leaves out is blank. */
async function head(sheet: Sheet): Promise<FileRecord[]> {
  const first: FileRecord[] = [];
  for await (const rows of sheet.rows()) {
    for (const { number, cells } of rows) {
      first.push({ line: number, cells, fault: null });
      if (first.length > PEEKED) return first;
    }
  }
  return first;
}

function tableOf(sheet: Sheet, peek: Peek): Table {
  const width = widthOf(peek.headings);
  let hidden = 0;
  return {
    sheet: sheet.name,
    peek,
    direct: null,
    has_typed_numbers: true,
    has_combining: true,
    has_odd_spaces: true,
    hidden_rows: () => hidden,
    is_hidden: sheet.hidden,
    async *records() {
      hidden = 0;
      const shared = sharedCells(peek);
      const whole = shared.length ? beside(await sheet.tallMerges(), shared) : null;
      for await (const rows of sheet.rows()) {
        const below = rows.filter(({ number }) => number > peek.head_lines);
        hidden += below.filter((row) => row.hidden).length;
        yield below.map(({ number, cells }) =>
          judged(number, whole ? whole(number, cells) : cells, width),
        );
      }
    },
  };
}

/**
 * Columns whose value may stand beside several rows; none where the first rows tell all that a row must: only then
 * merged cells are looked for. A number beside several rows is of all of them together, not of each.
 */
function sharedCells({ source, mapping, sample }: Peek): number[] {
  const cellOf = (isWanted: (name: string) => boolean) =>
    Object.keys(mapping)
      .filter(isWanted)
      .map((name) => mapping[name]!);
  const musts = cellOf(
    (name) =>
      name === 'unit_code' || name === 'unit_name' || source.columns[name]!.required === true,
  );
  const lacks = (cells: string[]) =>
    musts.some((place) => !cells[place]?.trim()) && cells.some((cell) => cell.trim() !== '');
  const numbers = new Set(numericColumns(source));
  return sample.some(lacks) ? cellOf((name) => !numbers.has(name)) : [];
}

/** In a sheet a cell that is not there is an empty one; only text beyond the heading is too much. */
function judged(line: number, cells: string[], { most }: Width): FileRecord {
  const beyond = cells.slice(most).some((cell) => cell.trim() !== '');
  return { line, cells: cells.slice(0, most), fault: beyond ? 'too_many_cells' : null };
}
