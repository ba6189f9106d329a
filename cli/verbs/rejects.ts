/** `rejects`: every row that still waits to be corrected, with the sender's own text taken from the inbox. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inboxFiles } from '@/etl/inbox';
import { receivedRows, written } from '@/etl/received';
import { headingOf } from '@/etl/source';
import { sourceNamed } from '@/etl/sources/index';
import { sentence } from '@/i18n/reasons';
import { csv } from '@/publication/csv';
import { writeWorkbook } from '@/publication/workbook';
import type { DataFolder } from '@/warehouse/data-folder';
import { listFiles } from '@/warehouse/queries/files';
import { listOpenRows } from '@/warehouse/queries/rejections';
import { guide, HASH_SHOWN, type Returned, returnedSheet } from '../rejects-workbook';
import { Failure, UsageError } from '../usage';

interface Wish {
  format: string | undefined;
  out: string | undefined;
  json: boolean;
  /** For spreadsheets that take CSV for another encoding without it. */
  bom: boolean;
}

export async function rejects(folder: DataFolder, { format = 'csv', out, json, bom }: Wish) {
  if (format === 'xlsx') {
    if (!out) throw new UsageError('rejects --format xlsx cần -o TỆP.xlsx hoặc -o THƯ-MỤC/');
    await writable(out, () => writeReturned(folder, out));
    return 0;
  }
  if (format !== 'csv') throw new UsageError('rejects: --format là csv hoặc xlsx');
  const text = (bom && !json ? '\ufeff' : '') + (await listed(folder, json));
  if (out) await writable(out, async () => writeFileSync(out, text, { mode: 0o600 }));
  else process.stdout.write(text);
  return 0;
}

async function writable(out: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code) throw error;
    throw new Failure(`Không ghi được ${out}. Kiểm tra thư mục và quyền ghi.`, 2);
  }
}

/** Files with rows that wait, as they arrived. */
async function returnedFiles(folder: DataFolder): Promise<Returned[]> {
  const inbox = new Map(inboxFiles(folder).map((file) => [file.sha256, file]));
  const returned: Returned[] = [];
  for (const file of await listFiles()) {
    const open = await listOpenRows(file.file);
    const received = inbox.get(file.sha256);
    const isKept = received && existsSync(received.path);
    if (open.length) returned.push({ file, inbox: isKept ? received : null, open });
  }
  return returned;
}

/** One workbook with a sheet a file, or in a folder one workbook a file. */
async function writeReturned(folder: DataFolder, out: string): Promise<void> {
  // a row its own file says again further down wants nothing: sent back, it would come after the one that counts
  const returned = (await returnedFiles(folder)).flatMap((one) => {
    const open = one.open.filter(({ kind }) => kind !== 'superseded');
    return open.length ? [{ ...one, open }] : [];
  });
  const isFolder = /[\\/]$/.test(out) || (existsSync(out) && statSync(out).isDirectory());
  const tell = (path: string, files: Returned[]) => {
    const rows = files.reduce((sum, { open }) => sum + open.length, 0);
    process.stderr.write(`${path}: ${rows} dòng phải sửa, của ${files.length} tệp\n`);
  };
  if (!isFolder) {
    await writeWorkbook(out, [
      guide(returned),
      ...(await Promise.all(returned.map((one) => returnedSheet(folder, one)))),
    ]);
    tell(out, returned);
    return;
  }
  mkdirSync(out, { recursive: true, mode: 0o700 });
  for (const one of returned) {
    const { name, sha256 } = one.file;
    const base = name.replace(/\.[a-z]+$/i, '').replace(/[^\p{L}\p{N}._ -]+/gu, '-');
    const path = join(out, `${base}-${sha256.slice(0, HASH_SHOWN)}-tra-lai.xlsx`);
    await writeWorkbook(path, [guide([one]), await returnedSheet(folder, one)]);
    tell(path, [one]);
  }
  if (!returned.length) process.stderr.write('Không có dòng nào phải sửa.\n');
}

const COLUMNS = ['file', 'sheet', 'line', 'unit', 'column', 'value', 'code', 'reason'];

async function listed(folder: DataFolder, json: boolean): Promise<string> {
  const found: Record<string, string | number>[] = [];
  for (const { file, inbox, open } of await returnedFiles(folder)) {
    const source = sourceNamed(file.source);
    const lines = new Set(open.map(({ line }) => line));
    const received = inbox && (await receivedRows(folder, inbox, file.sheet, lines));
    const cells = new Map<number, string[]>();
    for (const row of received?.rows ?? []) cells.set(row.line, row.cells);
    for (const { line, unit, reason_column: column, reason } of open) {
      const at = (column && received?.peek.mapping[column]) ?? -1;
      const heading = received?.peek.headings[at as number];
      found.push({
        file: inbox?.name ?? file.name,
        sheet: file.sheet,
        line,
        unit: unit ?? '',
        column: heading ?? column ?? '',
        value: written(cells.get(line)?.[at as number] ?? ''),
        // of some reasons what stands there and what is nearest follows
        code: reason.split(':')[0]!,
        reason: sentence(reason, 'vi', heading ?? headingOf(source, column)),
      });
    }
  }
  if (json) return `${JSON.stringify(found, COLUMNS, 1)}\n`;
  return csv(
    COLUMNS,
    found.map((row) =>
      COLUMNS.map((name) => {
        const value = row[name]!;
        return typeof value === 'number' ? { number: value } : value;
      }),
    ),
  );
}
