/** A data folder some loads into its life, and what may be asked of it next: each can be killed and tried again. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { currentBuild } from '@/warehouse/builds';
import { dataFolder } from '@/warehouse/data-folder';
import { campaignYaml } from '../etl/campaign-yaml';
import { lines, newFolder, rowsOf, run, smallProvince, WARDS, write } from '../etl/program';

export const CAMPAIGN = 'thu-2026';

/** Dossiers of one office, no code of which is in another file. */
export function dossiers(file: number, count = 400): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const finished = (i * file) % 7 ? '09' : '20';
    const month = String(1 + (i % 6)).padStart(2, '0');
    return `H${file}.${i},9000${1 + (i % 3)},05/${month}/2026,10/${month}/2026,${finished}/${month}/2026`;
  });
  return lines('dossier_code,unit_code,received_at,due_at,finished_at', ...rows);
}

export const emptyFolder = (name: string) =>
  newFolder(name, {
    ...smallProvince(WARDS),
    [`campaigns/${CAMPAIGN}.yaml`]: campaignYaml(CAMPAIGN),
  });

export const sent = (data: string, file: number) => join(data, 'sent', `tep-${file}.csv`);

/** A folder with three builds to its name: the next one throws the oldest away, and lake files with it. */
export function standingFolder(): string {
  const data = emptyFolder('standing');
  for (const file of [1, 2, 3, 4]) write(sent(data, file), dossiers(file));
  write(sent(data, 5), dossiers(5, 40));
  for (const words of [
    ['add', sent(data, 1)],
    ['add', sent(data, 2)],
    ['remove', 'tep-1.csv'],
    ['add', sent(data, 3)],
  ])
    expect(run(data, ...words).code, words.join(' ')).toBe(0);
  return data;
}

/** What people do next, and what they do again after it was broken off. */
export const DEEDS: Record<
  string,
  { words: (data: string) => string[]; ready?: (data: string) => void }
> = {
  add: { words: (data) => ['add', sent(data, 4)] },
  // few rows beside those held: the build goes on from the one before
  few: { words: (data) => ['add', sent(data, 5)] },
  remove: { words: () => ['remove', 'tep-2.csv'] },
  dropped: {
    words: () => [],
    ready: (data) => cpSync(sent(data, 4), join(data, 'inbox/tep-4.csv')),
  },
};

/** A copy of `standing` in which `deed` is about to be done. */
export function copyFor(standing: string, deed: string): string {
  const data = newFolder(deed);
  cpSync(standing, data, { recursive: true, preserveTimestamps: true });
  DEEDS[deed]!.ready?.(data);
  return data;
}

export interface Served {
  build: string;
  csv: string;
  /** Every dossier with its file and line, read from the lake; as a hash. */
  rows: string;
}

/** What the folder's readers get at this moment: the same from any whole build of the same files. */
export async function served(data: string): Promise<Served> {
  const build = currentBuild(dataFolder(data));
  expect(readFileSync(join(data, 'warehouse/CURRENT'), 'utf8')).toBe(`${build}\n`);
  const ran = run(data, 'export', CAMPAIGN, '--format', 'csv');
  expect(ran.code, ran.err).toBe(0);
  const rows = await rowsOf(
    data,
    `select d.dossier_code, f.name, d.line, d.unit_id, d.ended_at from staging.dossiers d
     join staging.files f using (file) order by all`,
  );
  const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return { build: build!, csv: ran.out, rows: `${rows.length} ${hash}` };
}

const names = (data: string, at: string) => readdirSync(join(data, at)).sort();

/** Nothing of a broken-off run is left, not even a copy of a file that nobody remembers. */
export function expectNothingHalfMade(data: string): void {
  const odd = (at: string, known: RegExp) => names(data, at).filter((name) => !known.test(name));
  expect(odd('inbox', /^[0-9a-f]{64}(\.json)?$/)).toEqual([]);
  const inbox = names(data, 'inbox');
  expect(inbox.filter((name) => !name.endsWith('.json'))).toEqual(
    inbox.flatMap((name) => (name.endsWith('.json') ? name.replace('.json', '') : [])),
  );
  expect(odd('lake/dossiers', /^\w+\.(json|parquet)$/)).toEqual([]);
  expect(odd('warehouse', /^(CURRENT|\w+\.duckdb)$/)).toEqual([]);
  expect(names(data, 'warehouse').length).toBeLessThanOrEqual(4);
  expect(existsSync(join(data, 'load.lock'))).toBe(false);
}

export const discard = (data: string) => rmSync(data, { recursive: true, force: true });
