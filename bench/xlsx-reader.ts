/**
 * Reads every cell of a workbook's first sheet with one reader and tells what it cost:
 * `node --import tsx bench/xlsx-reader.ts READER FILE` → {rows, cells, seconds, peak_mb} on stdout.
 * A process of its own, so that the peak memory is the reader's.
 */
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openWorkbook } from '@/etl/workbook/workbook';

/** Rows, and cells that hold something, so that every reader is seen to have read the same. */
interface Count {
  rows: number;
  cells: number;
}

const peer = createRequire(join(process.cwd(), 'bench/peers/package.json'));

/** A sheet as xlsx-stream-reader hands it over. */
interface PeerSheet {
  on(event: 'row', take: (row: { values: unknown[] }) => void): void;
  process(): void;
}

function countRow(count: Count, cells: ArrayLike<unknown>): void {
  count.rows++;
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell !== '' && cell !== null && cell !== undefined) count.cells++;
  }
}

const READERS: Record<string, (path: string, count: Count) => Promise<void>> = {
  async 'bang-thi-dua'(path, count) {
    const workbook = await openWorkbook(path);
    for await (const rows of workbook.sheets[0]!.rows())
      for (const row of rows) countRow(count, row.cells);
    workbook.close();
  },
  async xlsx(path, count) {
    const { readFile } = peer('xlsx');
    const options = { dense: true, cellFormula: false, cellHTML: false, cellText: false };
    const { Sheets, SheetNames } = readFile(path, options);
    const sheet = Sheets[SheetNames[0]];
    const rows: { v?: unknown }[][] = sheet['!data'] ?? sheet;
    for (const row of rows)
      countRow(
        count,
        (row ?? []).map((cell) => cell?.v),
      );
  },
  async exceljs(path, count) {
    const { stream } = peer('exceljs');
    const reader = new stream.xlsx.WorkbookReader(path, {
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      worksheets: 'emit',
    });
    for await (const sheet of reader) for await (const row of sheet) countRow(count, row.values);
  },
  async 'read-excel-file'(path, count) {
    const { readSheet } = peer('read-excel-file/node');
    for (const row of await readSheet(path)) countRow(count, row);
  },
  'xlsx-stream-reader'(path, count) {
    const Reader = peer('xlsx-stream-reader');
    return new Promise((resolve, reject) => {
      const reader = new Reader({ verbose: false, formatting: false });
      reader.on('error', reject);
      reader.on('end', resolve);
      reader.on('worksheet', (sheet: PeerSheet) => {
        sheet.on('row', (row) => countRow(count, row.values));
        sheet.process();
      });
      createReadStream(path).pipe(reader);
    });
  },
  async xlstream(path, count) {
    const { getXlsxStream } = peer('xlstream');
    const stream = await getXlsxStream({ filePath: path, sheet: 0 });
    for await (const row of stream) countRow(count, row.raw.arr);
  },
};

const [name, path] = process.argv.slice(2) as [string, string];
const count: Count = { rows: 0, cells: 0 };
const start = performance.now();
await READERS[name]!(path, count);
const seconds = (performance.now() - start) / 1000;
const peak_mb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ...count, seconds, peak_mb }));
process.exit(0);
