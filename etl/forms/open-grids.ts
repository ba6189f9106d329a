/** A received file → its sheets as rows of cells. Interprets nothing. */
import { scanFile } from '../inbox';
import { records } from '../lines';
import { physicalLines } from '../physical';
import { firstBytes, inUtf8 } from '../read';
import { refuseOldFonts } from '../tables/encoding';
import { DELIMITERS } from '../tables/text';
import { emptyFile, UnreadableFile } from '../unreadable';
import { openWorkbook, type Row } from '../workbook/workbook';
import type { Grid } from './grid';

/** More rows than any form has: a list that came along by mistake is not read to its end. */
const MOST_ROWS = 20_000;

/**
 * @param file how people know it
 * @param scratch where a copy in UTF-8 may be written; removed again
 * @throws UnreadableFile with a sentence for the sender
 */
export async function openGrids(path: string, file: string, scratch: string): Promise<Grid[]> {
  const { scan } = await scanFile(path);
  const start = firstBytes(path);
  if (scan.bytes === 0) throw emptyFile();
  if (/^(PK\x03\x04|\xd0\xcf\x11\xe0)/.test(start.toString('latin1', 0, 4)))
    return gridsOfWorkbook(path, file);
  if (scan.binary && !/^(\xff\xfe|\xfe\xff)/.test(start.toString('latin1', 0, 2)))
    throw new UnreadableFile(
      'Không phải bảng tính hay tệp văn bản. Gửi phiếu tự chấm dạng .xlsx hoặc CSV.',
    );
  const text = await inUtf8({ path, scan }, start, scratch);
  try {
    return [gridOfText(text.path, file)];
  } finally {
    text.close();
  }
}

async function gridsOfWorkbook(path: string, file: string): Promise<Grid[]> {
  const workbook = await openWorkbook(path);
  try {
    const grids: Grid[] = [];
    for (const sheet of workbook.sheets) {
      const rows: Row[] = [];
      for await (const batch of sheet.rows()) {
        rows.push(...batch);
        if (rows.length > MOST_ROWS) break;
      }
      const merges = await sheet.merges();
      grids.push({ file, sheet: sheet.name, hidden: sheet.hidden, rows, merges });
    }
    return grids;
  } finally {
    workbook.close();
  }
}

/** The sign that splits the most lines into the same number of cells separates them. */
function gridOfText(path: string, file: string): Grid {
  const lines = [...physicalLines(path)];
  refuseOldFonts(lines.slice(0, 100).map(({ text }) => text ?? ''));
  const tried = DELIMITERS.map((delimiter) => {
    const rows = [...records(lines, delimiter, null)].map(({ line, cells }) => ({
      number: line,
      hidden: false,
      cells,
    }));
    const widths = new Map<number, number>();
    for (const { cells } of rows)
      if (cells.length > 1) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    return { rows, alike: Math.max(0, ...widths.values()) };
  });
  const { rows } = tried.reduce((best, next) => (next.alike > best.alike ? next : best));
  return { file, sheet: '', hidden: false, rows, merges: [] };
}
