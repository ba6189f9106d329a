/** One file read by DuckDB's own reader and line by line, for tests that compare the two. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { habitsOf } from '@/etl/habits';
import { scanFile } from '@/etl/inbox';
import { measures } from '@/etl/sources/measures';
import { spoolReader, writeSpool } from '@/etl/spool';
import { tableOfText } from '@/etl/tables/text';
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
  const { scan } = await scanFile(path);
  const table = tableOfText(path, scan, [measures]);
  const { source, mapping, headings, questions, head_lines, told } = table.peek;
  const habits = habitsOf(source, mapping, table);
  const rowsOf = (from: string, hasLine: boolean) => {
    const shape = {
      source,
      mapping,
      headings,
      told,
      questions,
      habits,
      modes: {},
      file: 'file',
      key: '00',
    };
    const sql = validation({ ...shape, from, hasLine, arrived_on: '2026-12-31' });
    // rows of DuckDB's reader are counted, as the lake counts them
    return db.rows<Row & { line: number }>(
      hasLine
        ? sql
        : `select *, (row_number() over () + ${head_lines})::integer as line from (${sql})`,
    );
  };
  await writeSpool(table.records(), spool);
  return {
    expected: table.direct!.rows,
    fast: await rowsOf(table.direct!.from(true), false).catch(() => null),
    lines: await rowsOf(spoolReader(spool, headings.length), true),
  };
}

/** How a careful program writes a cell: quoted only where it must be. */
export const written = (cell: string, delimiter: string) =>
  cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
