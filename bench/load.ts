/** The whole load against DuckDB's bare reading of the same file; and the same load with one more file. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AS_OF } from './campaign';
import { best, child, type Took } from './child';
import type { Bench, Finding } from './finding';
import { freshFolder, latecomers, national } from './national';

const MOST_MEMORY = 2048;
const LATECOMERS = 10_000;

/** The command line on a data folder, as a whole process: node, tsx and all. */
export const etl = (data: string, ...words: string[]): Promise<Took> =>
  child(['cli/main.ts', ...words], { DATA_DIR: data });

/** The full load into a fresh folder: copied, hashed, validated, with lineage, built and scored. */
export function fullLoad(bench: Bench, name = 'data'): Promise<Took> {
  const { units, dossiers } = national(bench);
  return best(bench.runs, () =>
    etl(freshFolder(bench, name), 'add', units, dossiers, '--as-of', AS_OF),
  );
}

/** DuckDB alone on the same file. */
export function bareLoad(bench: Bench): Promise<Took> {
  const { dossiers } = national(bench);
  const path = join(bench.work, 'bare.duckdb');
  return best(bench.runs, async () => {
    for (const ending of ['', '.wal']) rmSync(path + ending, { force: true });
    return child(['bench/bare-load.ts', dossiers, path]);
  });
}

/** A folder the nation is loaded in, kept from an earlier part of the same run where there is one. */
export async function loadedFolder(bench: Bench): Promise<{ data: string; took: Took }> {
  const key = `${bench.dossiers} ${bench.units}`;
  if (kept?.key !== key) kept = { key, took: await fullLoad(bench) };
  return { data: join(bench.work, 'data'), took: kept.took };
}
let kept: { key: string; took: Took } | null = null;

export async function* load(bench: Bench): AsyncGenerator<Finding> {
  const bare = await bareLoad(bench);
  const { took } = await loadedFolder(bench);
  yield {
    what: 'etl add, whole process, against a bare create table as',
    ours: took.seconds,
    bare: bare.seconds,
    unit: 's',
    judged: 'ratio',
    limit: { most: 1.3 },
  };
  yield {
    what: 'memory of the load at its peak',
    ours: took.peak,
    bare: bare.peak,
    unit: 'MB',
    judged: 'ours',
    limit: { most: MOST_MEMORY },
  };
}

export async function* reload(bench: Bench): AsyncGenerator<Finding> {
  const { data, took } = await loadedFolder(bench);
  const late = latecomers(bench, LATECOMERS);
  const again = join(bench.work, 'data-again');
  const more = await best(bench.runs, async () => {
    rmSync(again, { recursive: true, force: true });
    cpSync(data, again, { recursive: true });
    return etl(again, 'add', late, '--as-of', AS_OF);
  });
  rmSync(again, { recursive: true, force: true });
  yield {
    what: `the same load with one more file of ${LATECOMERS} rows, against the full load`,
    ours: more.seconds,
    bare: took.seconds,
    unit: 's',
    judged: 'ratio',
    limit: { most: 0.1 },
  };
}
