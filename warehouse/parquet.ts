/** Rows → the bytes of a Parquet file, written by DuckDB itself. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArrowType } from './arrow';
import { Database, identifier, literal } from './db';

const TYPES: Record<ArrowType, string> = {
  text: 'varchar',
  number: 'double',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
};

/** @param columns names and types, in order; dates are ISO text in `rows` */
export async function parquetFile(
  columns: { name: string; type: ArrowType }[],
  rows: object[],
): Promise<Uint8Array> {
  const at = mkdtempSync(join(tmpdir(), 'bang-thi-dua-'));
  const path = join(at, 'table.parquet');
  const db = await Database.open(':memory:');
  try {
    const typed = columns.map(({ name, type }) => `${identifier(name)} ${TYPES[type]}`);
    await db.run(`create table main.rows_of_table (${typed.join(', ')})`);
    await db.append('main', 'rows_of_table', rows);
    await db.run(`copy main.rows_of_table to ${literal(path)} (format parquet, compression zstd)`);
    return readFileSync(path);
  } finally {
    db.close();
    rmSync(at, { recursive: true, force: true });
  }
}
