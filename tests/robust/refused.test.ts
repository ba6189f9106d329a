/** The system refuses: no room, no right to write, a file gone, a clock that jumps. A sentence, and nothing lost. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PROGRAM } from '@/warehouse/data-folder';
import { answer, lines, type Ran, rowsOf, run, runWith, write } from '../etl/program';
import { SmallDisk } from './small-disk';
import {
  CAMPAIGN,
  discard,
  dossiers,
  emptyFolder,
  expectNothingHalfMade,
  sent,
  served,
} from './story';

test.describe.configure({ mode: 'default' });
test.setTimeout(120_000);

/** Half a million bytes as received. */
const MANY = 9_000;
const preload = (name: string) => `--import=${join(PROGRAM, 'tests/robust', name)}`;

let loaded: string;
/** What the same loads give where nothing refuses. */
let undisturbed: string;

test.beforeAll(() => {
  loaded = emptyFolder('loaded');
  write(sent(loaded, 1), dossiers(1));
  write(sent(loaded, 2), dossiers(2, MANY));
  expect(run(loaded, 'add', sent(loaded, 1)).code).toBe(0);
  const data = copy('undisturbed');
  expect(run(data, 'add', sent(data, 2)).code).toBe(0);
  undisturbed = csv(data);
  discard(data);
});
test.afterAll(() => discard(loaded));

function copy(name: string): string {
  const data = emptyFolder(name);
  cpSync(loaded, data, { recursive: true });
  return data;
}

const csv = (data: string) => run(data, 'export', CAMPAIGN, '--format', 'csv').out;

/** One sentence that names the matter, no stack, no SQL, nobody's name. */
function expectPlain({ code, err, out }: Ran, sentence: RegExp): void {
  expect([code, out]).toEqual([1, '']);
  const last = err.trim().split('\n').at(-1)!;
  expect(last).toMatch(sentence);
  expect(err).not.toMatch(/^\s+at |node:|\.ts:\d+|Error|select |H2\.\d/m);
}

test('a disk that fills up at any stage: said so, what served serves, and with room it goes on', async () => {
  const disk = SmallDisk.mount(80);
  test.skip(!disk, 'mounting a small disk takes root on Linux');
  const data = join(disk!.path, 'data');
  try {
    // a copy in the inbox, the spool, the lake, the build, CURRENT: each finds the disk full once
    for (const room of [8, 500, 2_000, 8_000]) {
      cpSync(loaded, data, { recursive: true });
      const before = await served(data);
      disk!.fill(room);
      expectPlain(run(data, 'add', sent(data, 2)), /^Hết chỗ trống trên đĩa/);
      expect(await served(data)).toEqual(before);
      disk!.makeRoom();
      const again = run(data, 'add', sent(data, 2));
      expect(again.code, `room ${room}: ${again.err}`).toBe(0);
      expect(csv(data)).toBe(undisturbed);
      expectNothingHalfMade(data);
      discard(data);
    }
  } finally {
    disk!.unmount();
  }
});

test('a limit on the size of files is told as such', async () => {
  test.skip(process.platform === 'win32', 'ulimit is not known on Windows');
  const data = copy('limited');
  const before = await served(data);
  for (const blocks of [64, 1024, 8192]) {
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', `ulimit -f ${blocks}; exec "$0" --import tsx cli/main.ts add "$1"`].concat(
        process.execPath,
        sent(data, 2),
      ),
      { cwd: PROGRAM, env: { ...process.env, DATA_DIR: data }, encoding: 'utf8' },
    );
    expectPlain({ code: status, out: stdout, err: stderr }, /giới hạn cỡ tệp/);
    expect(await served(data)).toEqual(before);
  }
  expect(run(data, 'add', sent(data, 2)).code).toBe(0);
  expect(csv(data)).toBe(undisturbed);
  discard(data);
});

test('a folder that can only be read is read, and told where something should be written', async () => {
  const disk = SmallDisk.mount(80);
  // root may write wherever the mode says no: only a disk mounted so refuses it
  test.skip(!disk && process.getuid?.() === 0, 'root needs a disk mounted read-only');
  const data = disk ? join(disk.path, 'data') : copy('read-only');
  try {
    if (disk) cpSync(loaded, data, { recursive: true });
    const before = await served(data);
    if (disk) expect(disk.protect()).toBe(true);
    else for (const at of ['', 'inbox', 'lake', 'warehouse']) chmodSync(join(data, at), 0o500);
    for (const words of [['add', sent(data, 2)], ['remove', 'tep-1.csv'], []])
      expectPlain(run(data, ...words), /chỉ đọc được|Không có quyền ghi/);
    expect(await served(data)).toEqual(before);
    for (const words of [['status'], ['rejects'], ['explain', CAMPAIGN, '90001', '1']])
      expect(run(data, ...words).code, words.join(' ')).toBe(0);
    expect(run(data, 'check', sent(data, 2)).code).toBe(0);
  } finally {
    disk?.unmount();
    if (!disk)
      for (const at of ['', 'inbox', 'lake', 'warehouse']) chmodSync(join(data, at), 0o700);
    if (!disk) discard(data);
  }
});

test('a received file that goes while it is being read is named, the others are loaded', async () => {
  const files = ['tep-2.csv', 'them.csv'];
  let vanished = 0;
  for (let at = 1; ; at += 3) {
    const data = copy('vanishing');
    // a stray quote: the file is read line by line, and opened most often
    write(join(data, 'sent/tep-2.csv'), `${dossiers(2)}"\n`);
    write(
      join(data, 'sent/them.csv'),
      lines('unit_code,unit_name,unit_type,parent_code', '90004,Xã Mới,xa,90'),
    );
    const paths = files.map((name) => join(data, 'sent', name));
    const env = { NODE_OPTIONS: preload('vanishing.mjs'), VANISHES_AT: String(at) };
    const ran = runWith(data, env, 'add', ...paths);
    expect(ran.err).not.toMatch(/^\s+at |node:|\.ts:\d+|ENOENT/m);
    const loadedNames = async () =>
      (await rowsOf<{ name: string }>(data, 'select name from marts.files')).map((f) => f.name);
    const gone = ran.code === 0 ? [] : files.filter((name) => ran.err.includes(`ĐƯỢC ${name}`));
    expect([ran.code, gone.length]).toEqual(ran.code ? [3, 1] : [0, 0]);
    if (gone.length) expect(ran.err).toContain(`${gone[0]}: Tệp gốc không còn trong inbox/`);
    const others = files.filter((name) => !gone.includes(name));
    expect(await loadedNames()).toEqual(expect.arrayContaining(others));
    for (const name of gone) expect(await loadedNames()).not.toContain(name);
    if (gone.length) {
      vanished++;
      // sent again, it is as if nothing had been
      expect(run(data, 'add', ...paths).code).toBe(0);
      expect(await loadedNames()).toEqual(expect.arrayContaining(files));
    }
    discard(data);
    if (!gone.length) break;
  }
  expect(vanished).toBeGreaterThan(1);
});

test('a clock that jumps back and forth loses nothing, and the order of arrival stays', async () => {
  const data = copy('clock');
  const on = (day: string, ...words: string[]) =>
    runWith(
      data,
      {
        NODE_OPTIONS: `--import=${join(PROGRAM, 'tests/etl/faked-day.mjs')}`,
        FAKED_DAY: `${day}T09:00:00+07:00`,
      },
      ...words,
    );
  const first = '2026-01-15';
  for (const [day, file] of [
    ['2038-01-20', 3],
    ['1970-01-02', 4],
  ] as const) {
    const ran = on(day, 'add', write(sent(data, file), dossiers(file)), '--as-of', first);
    expect(ran.code, ran.err).toBe(0);
    // the disk's own clock jumped as well: the newest build looks older than all others
    const at = join(data, 'warehouse', `${(await served(data)).build}.duckdb`);
    const then = new Date(`${day}T09:00:00+07:00`);
    utimesSync(at, then, then);
    expect(existsSync(at)).toBe(true);
  }
  const status = on('1999-12-31', 'status', '--json');
  const { files } = answer<{ files: { name: string; accepted: number }[] }>(status);
  expect(files.map(({ name, accepted }) => [name, accepted])).toEqual([
    ['tep-1.csv', 400],
    ['tep-3.csv', 400],
    ['tep-4.csv', 400],
  ]);
  const right = emptyFolder('clock-right');
  for (const file of [1, 3, 4])
    expect(run(right, 'add', sent(data, file), ...(file > 1 ? ['--as-of', first] : [])).code).toBe(
      0,
    );
  expect(csv(data)).toBe(csv(right));
  for (const folder of [data, right]) discard(folder);
});
