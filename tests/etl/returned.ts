/** Workbooks of returned rows, as an officer opens, corrects and saves them. */
import ExcelJS from 'exceljs';

export interface ReadSheet {
  name: string;
  headings: string[];
  /** Texts by heading; a cell that is not text fails. */
  rows: Record<string, string>[];
  /** Notes by heading, of the marked cells of each row. */
  notes: Record<string, string>[];
  frozen: number;
}

export async function openWorkbook(path: string): Promise<ReadSheet[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.worksheets.map((sheet) => {
    const headings = (sheet.getRow(1).values as string[]).slice(1);
    const rows: ReadSheet['rows'] = [];
    const notes: ReadSheet['notes'] = [];
    for (let i = 2; i <= sheet.rowCount; i++) {
      const cells = headings.map(
        (heading, at) => [heading, sheet.getRow(i).getCell(at + 1)] as const,
      );
      rows.push(Object.fromEntries(cells.map(([heading, cell]) => [heading, textOf(cell)])));
      notes.push(
        Object.fromEntries(
          cells
            .filter(([, { fill }]) => fill?.type === 'pattern' && fill.pattern === 'solid')
            .map(([heading, { note }]) => [heading, String(note)]),
        ),
      );
    }
    const [view] = sheet.views;
    return { name: sheet.name, headings, rows, notes, frozen: (view as { ySplit: number }).ySplit };
  });
}

function textOf(cell: ExcelJS.Cell): string {
  if (cell.value === null) return '';
  if (cell.type !== ExcelJS.ValueType.String) throw new Error(`${cell.address} is not text`);
  if (cell.numFmt !== '@') throw new Error(`${cell.address} is not formatted as text`);
  return String(cell.value);
}

/** A sheet saved as "CSV UTF-8": with a mark in front, and the delimiter of a Vietnamese Windows. */
export function saved({ headings, rows }: Pick<ReadSheet, 'headings' | 'rows'>): string {
  const quoted = (text: string) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))];
  return `\ufeff${lines.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;
}
