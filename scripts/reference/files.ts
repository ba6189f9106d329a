import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatCsv, parseCsv, type Row } from './csv';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** The text of a file in data/originals. */
export function originalText(name: string): string {
  return readFileSync(path.join(DATA, 'originals', name), 'utf8');
}

/** The rows of a CSV file in data/originals, with the columns asked for. */
export function readOriginal<const C extends string>(
  name: string,
  columns: readonly C[],
): Row<C>[] {
  try {
    return parseCsv(originalText(name), columns);
  } catch (error) {
    throw new Error(`data/originals/${name}: ${(error as Error).message}`);
  }
}

/** Writes rows as CSV under data/ and says so on stdout. */
export function writeTable<C extends string>(
  file: string,
  columns: readonly C[],
  rows: readonly Record<NoInfer<C>, string>[],
): void {
  const target = path.join(DATA, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, formatCsv(columns, rows));
  console.log(`data/${file}: ${rows.length} rows`);
}
