/** DuckDB alone: a typed table, one statement. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@/warehouse/db';
import { atYearsEnd, rollup } from '../rollup';
import { typedTable } from '../typed-table';
import type { Peer, Placed } from './peer';

export async function duckdb(work: string): Promise<Peer> {
  const path = join(work, 'peer.duckdb');
  const clear = () => {
    for (const ending of ['', '.wal']) rmSync(path + ending, { force: true });
  };
  clear();
  const db = await Database.open(path);
  return {
    name: 'DuckDB',
    load: (csv) => db.run(typedTable(csv)),
    rank: () =>
      db.rows<Placed>(
        rollup({
          from: 'select *, coalesce(finished_at, returned_at) as ended_at from dossiers',
          facts: atYearsEnd((moment) => `cast(${moment} as date)`),
          divide: '//',
        }),
      ),
    close: async () => {
      db.close();
      clear();
    },
  };
}
