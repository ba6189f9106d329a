/** SQLite: `.import`, then the types it lacks made of texts that sort, then one statement. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DOSSIER_TYPES } from '@/sample/parquet';
import { versionOf } from '../machine';
import { atYearsEnd, rollup } from '../rollup';
import { command, placed } from './command';
import { NotHere, type Peer } from './peer';

/** dd/mm/yyyy hh:mm as a text that sorts. */
const sortable = (name: string) =>
  `case when ${name} <> '' then substr(${name}, 7, 4) || '-' || substr(${name}, 4, 2) || '-' || substr(${name}, 1, 2) || substr(${name}, 11) end`;

const typed = (name: string, type: string) => {
  if (type === 'timestamp') return `${sortable(name)} as ${name}`;
  return type === 'varchar' ? name : `cast(nullif(${name}, '') as integer) as ${name}`;
};

export async function sqlite(work: string): Promise<Peer> {
  if (!versionOf('sqlite3')) throw new NotHere('máy này không có lệnh sqlite3');
  const path = join(work, 'peer.sqlite');
  rmSync(path, { force: true });
  const columns = Object.entries(DOSSIER_TYPES).map(([name, type]) => typed(name, type));
  const run = (input: string) => command('sqlite3', ['-bail', path], input);
  return {
    name: 'SQLite',
    load: async (csv) => {
      await run(`pragma journal_mode = off;
pragma synchronous = off;
.mode csv
.import '${csv}' raw
create table dossiers as select ${columns.join(', ')} from raw;
drop table raw;
`);
    },
    rank: async () =>
      placed(
        await run(
          `.mode list\n${rollup({
            from: 'select *, coalesce(finished_at, returned_at) as ended_at from dossiers',
            facts: atYearsEnd((moment) => `substr(${moment}, 1, 10)`),
          })};\n`,
        ),
      ),
    close: async () => rmSync(path, { force: true }),
  };
}
