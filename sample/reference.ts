/** The tables of data/reference in git that the samples are made from; never those of a data folder. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseCsv, type Row } from '../scripts/reference/csv';

export function readReference<const C extends string>(
  name: string,
  columns: readonly C[],
): Row<C>[] {
  const path = fileURLToPath(new URL(`../data/reference/${name}`, import.meta.url));
  return parseCsv(readFileSync(path, 'utf8'), columns);
}
