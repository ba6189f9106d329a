/** PostgreSQL on a socket of its own in a folder of its own, run by a user without rights: COPY, then one statement. */
import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DOSSIER_TYPES } from '@/sample/parquet';
import { versionOf } from '../machine';
import { atYearsEnd, rollup } from '../rollup';
import { command, placed } from './command';
import { NotHere, type Peer } from './peer';

const USER = 'bench';
/** What two cores and a few gigabytes are usually given; nothing it loads must outlive a crash. */
const SETTINGS = {
  listen_addresses: '',
  fsync: 'off',
  full_page_writes: 'off',
  max_wal_size: '8GB',
  shared_buffers: '512MB',
  work_mem: '256MB',
};

/** PostgreSQL refuses to be run by root. */
function withoutRights(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (what: string) => Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export async function postgresql(): Promise<Peer> {
  for (const program of ['initdb', 'postgres', 'psql'])
    if (!versionOf(program)) throw new NotHere(`máy này không có lệnh ${program}`);
  // not in the work folder: a user without rights may not pass through the folders above it
  const at = mkdtempSync(join(tmpdir(), 'bench-postgresql-'));
  const user = withoutRights();
  if (user) chownSync(at, user.uid, user.gid);
  const as: SpawnOptions = { ...user, cwd: at };
  const folder = join(at, 'data');
  await command(
    'initdb',
    ['-D', folder, '-U', USER, '--auth=trust', '--encoding=UTF8', '--no-locale'],
    '',
    as,
  );
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: at });
  const server = spawn(
    'postgres',
    ['-D', folder, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...as, stdio: 'ignore' },
  );
  const psql = (input: string) =>
    command(
      'psql',
      ['-h', at, '-U', USER, '-d', 'postgres', '-qAtX', '-v', 'ON_ERROR_STOP=1'],
      input,
    );
  const ended = new Promise((resolve) => server.on('exit', resolve));
  const close = async () => {
    server.kill('SIGINT');
    await ended;
    rmSync(at, { recursive: true, force: true });
  };
  try {
    await answering(() => psql('select 1;'));
  } catch (error) {
    await close();
    throw error;
  }
  const columns = Object.entries(DOSSIER_TYPES).map((column) => column.join(' '));
  return {
    name: 'PostgreSQL',
    load: async (csv) => {
      await psql(`set datestyle = 'ISO, DMY';
create unlogged table dossiers (${columns.join(', ')});
\\copy dossiers from '${csv}' with (format csv, header true)
analyze dossiers;
`);
    },
    rank: async () =>
      placed(
        await psql(
          `${rollup({
            from: 'select *, coalesce(finished_at, returned_at) as ended_at from dossiers',
            facts: atYearsEnd((moment) => `cast(${moment} as date)`),
          })};\n`,
        ),
      ),
    close,
  };
}

async function answering(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++)
    try {
      await ask();
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await sleep(100);
    }
}
