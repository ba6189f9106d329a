/** One file read by DuckDB's own reader and line by line, for tests that compare the two. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { habitsOf } from '@/etl/habits';
import { scanFile } from '@/etl/inbox';
import { cleanRows, fastReader, peek, spoolReader, spoolRecords } from '@/etl/read';
import { measures } from '@/etl/sources/measures';
import { validation } from '@/etl/validate';
import type { Database, Row } from '@/warehouse/db';

export const HEADING = ['unit_code', 'unit_name', 'period_to', 'measure', 'numerator', 'note'];

export interface BothWays {
  /** What the fast way must find to be trusted; null where it may not be tried. */
  expected: number | null;
  /** Null where DuckDB's reader refuses the file. */
  fast: Row[] | null;
  lines: (Row & { line: number })[];
}

/** Typed rows of a file of reported figures, read both ways. */
export async function bothWays(db: Database, folder: string, bytes: Buffer): Promise<BothWays> {
  const path = join(folder, 'file.csv');
  const spool = join(folder, 'file.spool');
  writeFileSync(path, bytes);
  const { scan } = scanFile(path);
  const found = peek(path, scan, [measures]);
  const { source, mapping, headings } = found;
  const habits = habitsOf(source, mapping, found.sample, scan);
  const rowsOf = (from: string, hasLine: boolean) => {
    const shape = { source, mapping, headings, habits, modes: {}, file: 'file', key: '00' };
    const sql = validation({ ...shape, from, hasLine });
    const first = found.head_lines + 1;
    // rows of DuckDB's reader are counted, as the lake counts them
    return db.rows<Row & { line: number }>(
      hasLine
        ? sql
        : `select *, (row_number() over () + ${first - 1})::integer as line from (${sql})`,
    );
  };
  spoolRecords(path, found, spool);
  return {
    expected: cleanRows(scan, found),
    fast: await rowsOf(fastReader(path, found, true), false).catch(() => null),
    lines: await rowsOf(spoolReader(spool, found), true),
  };
}

/** How a careful program writes a cell: quoted only where it must be. */
export const written = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
