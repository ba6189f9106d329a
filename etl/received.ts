/** The rows a sender wrote, taken from the inbox by line: the lake keeps no rejected text. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataFolder } from '@/warehouse/data-folder';
import { Database } from '@/warehouse/db';
import type { InboxFile } from './inbox';
import { look } from './lake';
import type { Record as FileRecord } from './lines';
import { readMappings } from './mappings';
import type { Peek } from './table';

export interface Received {
  peek: Peek;
  /** The records asked for, in the order of the file. */
  rows: FileRecord[];
}

/**
 * Reads a received file again for some of its rows. One that is broken gives the cells it has, or its whole
 * line in one where it can't be cut into cells.
 * @param sheet '' where the file is one table
 * @param lines first physical line of each row asked for, or row of the sheet
 */
export async function receivedRows(
  folder: DataFolder,
  file: InboxFile,
  sheet: string,
  lines: ReadonlySet<number>,
): Promise<Received> {
  const scratch = mkdtempSync(join(tmpdir(), 'bang-thi-dua-'));
  const db = await Database.open(':memory:');
  try {
    const { tables, close } = await look(
      db,
      readMappings(folder),
      file,
      file.source,
      join(scratch, 'utf8'),
    );
    try {
      const table = tables.find((one) => one.sheet === sheet) ?? tables[0]!;
      const rows: FileRecord[] = [];
      for await (const batch of table.records())
        for (const record of batch) if (lines.has(record.line)) rows.push(record);
      return { peek: table.peek, rows };
    } finally {
      close();
    }
  } finally {
    db.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A cell as people write it: the decimal sign of a typed number is no letter of theirs. */
export const written = (cell: string) => cell.replaceAll('\u066b', ',');
