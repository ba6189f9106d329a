/** What the measuring was done on. */
import { spawnSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import { Database } from '@/warehouse/db';

export type Machine = Record<string, string>;

let known: Machine | undefined;

/** First line of what a program says of its version; empty where it is not there. */
export const versionOf = (program: string): string =>
  spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0]?.trim() ?? '';

export async function machine(): Promise<Machine> {
  if (known) return known;
  const db = await Database.open(':memory:');
  try {
    const { version } = await db.one<{ version: string }>('select version() as version');
    const all = cpus();
    known = {
      processor: `${all.length} × ${all[0]?.model.trim() ?? '?'}`,
      memory: `${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
      system: `${type()} ${release()}`,
      node: process.version,
      duckdb: version,
      postgresql: versionOf('psql') || 'none',
      sqlite: versionOf('sqlite3').split(' ')[0] || 'none',
    };
    return known;
  } finally {
    db.close();
  }
}
