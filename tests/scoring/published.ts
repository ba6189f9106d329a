/** Published tables kept with the tests or the program: CSV with `#` lines that name their source. */
import { readFileSync } from 'node:fs';

/** Cells of CSV text, quotes understood. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.split(/\r?\n/)) {
    if (!line || line.startsWith('#')) continue;
    const cells = [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)];
    rows.push(cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  }
  return rows;
}

export function records(text: string): Record<string, string>[] {
  const [names = [], ...rows] = parseCsv(text);
  return rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])));
}

export const published = (name: string) =>
  records(readFileSync(`tests/fixtures/cases/${name}.csv`, 'utf8'));

export const original = (name: string) =>
  records(readFileSync(`data/originals/${name}.csv`, 'utf8'));
