/** A received file of any format → its tables. Interprets nothing beyond the headings. */
import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import type { Database } from '@/warehouse/db';
import { refuseDisguised } from './disguise';
import { type InboxFile, scanFile } from './inbox';
import { physicalLines } from './physical';
import type { Scan } from './scan';
import type { Source } from './source';
import type { Table, Tables } from './table';
import { encodingOf, isMostlyUtf8, refuseOldFonts, transcode } from './tables/encoding';
import { tableOfJson } from './tables/json';
import { tableOfParquet } from './tables/parquet';
import { head, tableOfText } from './tables/text';
import { tablesOfWorkbook } from './tables/workbook';
import { emptyFile, notText } from './unreadable';

/** A file that lies somewhere, with the shape of its bytes. */
export type Shaped = Pick<InboxFile, 'path' | 'scan'>;

/**
 * @param sources what the file may be
 * @param scratch where a copy in UTF-8 may be written; removed on closing
 * @throws UnreadableFile with a sentence for the sender
 */
export async function openTables(
  db: Database,
  file: Shaped,
  sources: Source[],
  scratch: string,
): Promise<Tables> {
  const start = firstBytes(file.path);
  const magic = start.toString('latin1', 0, 8);
  if (magic.startsWith('PK\x03\x04') || magic.startsWith('\xd0\xcf\x11\xe0'))
    return tablesOfWorkbook(file.path, sources);
  if (magic.startsWith('PAR1')) return only(await tableOfParquet(db, file.path, sources));
  if (/^(%PDF|\x89PNG|\xff\xd8\xff)/.test(magic)) throw notText();
  const { path, scan, close } = await inUtf8(file, start, scratch);
  const textTable = () => {
    try {
      return tableOfText(path, scan, sources);
    } catch (error) {
      // bytes of an old font are letters of windows-1258 too, only wrong ones
      if (path === scratch) refuseOldFonts([start.toString('latin1')]);
      throw error;
    }
  };
  try {
    const first = firstBytes(path)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trimStart();
    if (first === '' && isBlank(path)) throw emptyFile();
    refuseDisguised(first);
    const isJson = /^[[{]/.test(first);
    if (isJson) return only(tableOfJson(path, isLines(first, file.scan), sources), close);
    refuseOldFonts(head(path, '\t').map(({ cells }) => cells.join(' ')));
    return only(textTable(), close);
  } catch (error) {
    close();
    throw error;
  }
}

const only = (table: Table, close = () => {}): Tables => ({ tables: [table], left_out: [], close });

function isBlank(path: string): boolean {
  for (const { text } of physicalLines(path)) if (text === null || text.trim() !== '') return false;
  return true;
}

/** An object on the first line, whole, is JSON Lines; a list, or an object over many lines, is not. */
function isLines(first: string, scan: Scan): boolean {
  if (!first.startsWith('{')) return false;
  const [line = ''] = first.split(/\r?\n/);
  if (line.length === first.length && scan.lines > 1) return true;
  try {
    return typeof JSON.parse(line) === 'object' && scan.lines > 1;
  } catch {
    return false;
  }
}

/** The file itself, or a copy of it in UTF-8. */
export async function inUtf8({ path, scan }: Shaped, start: Buffer, scratch: string) {
  const encoding = encodingOf(start, scan.utf8 || isMostlyUtf8(path), scan.binary);
  if (encoding === 'utf-8') return { path, scan, close: () => {} };
  transcode(path, encoding, scratch);
  return {
    path: scratch,
    scan: (await scanFile(scratch)).scan,
    close: () => rmSync(scratch, { force: true }),
  };
}

export function firstBytes(path: string, length = 4096): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(file, buffer));
  } finally {
    closeSync(file);
  }
}
