import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { campaignYaml } from './campaign-yaml';
import { lines, newFolder, rowsOf, run, smallProvince, start, WARDS, write } from './program';

test.describe.configure({ mode: 'default' });

const CAMPAIGN = { 'campaigns/thu-2026.yaml': campaignYaml('thu-2026') };
const folders: string[] = [];
function folder(): string {
  const data = newFolder('never-lost', { ...smallProvince(WARDS), ...CAMPAIGN });
  folders.push(data);
  return data;
}
test.afterAll(() => {
  for (const data of folders) rmSync(data, { recursive: true });
});

/** Dossiers of one office, no code of which is in another file. */
function dossiers(file: number, count = 400): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const finished = (i * file) % 7 ? '09' : '20';
    const month = String(1 + (i % 6)).padStart(2, '0');
    return `H${file}.${i},9000${1 + (i % 3)},05/${month}/2026,10/${month}/2026,${finished}/${month}/2026`;
  });
  return lines('dossier_code,unit_code,received_at,due_at,finished_at', ...rows);
}
/** What a load says on its way: it is killed some moments after one of them. */
const STEPS = [
  '',
  'đọc units',
  'đọc tep',
  'mở hồ',
  'xếp dòng',
  'tính số đo',
  'chấm điểm',
  'kiểm tra',
];

const csv = (data: string) => run(data, 'export', 'thu-2026', '--format', 'csv');
const names = (data: string, at: string) => readdirSync(join(data, at)).sort();

function expectNothingHalfMade(data: string) {
  const odd = (at: string, known: RegExp) => names(data, at).filter((name) => !known.test(name));
  expect(odd('inbox', /^[0-9a-f]{64}(\.json)?$/)).toEqual([]);
  expect(odd('lake/dossiers', /^\w+\.(json|parquet)$/)).toEqual([]);
  expect(odd('warehouse', /^(CURRENT|\w+\.duckdb)$/)).toEqual([]);
  expect(existsSync(join(data, 'load.lock'))).toBe(false);
}

test('whenever a load is killed, a whole build serves, and the next load completes', async () => {
  test.slow();
  const [data, undisturbed] = [folder(), folder()];
  const sent = Array.from({ length: 13 }, (_, i) =>
    write(join(data, 'sent', `tep-${i + 1}.csv`), dossiers(i + 1)),
  );
  expect(run(data, 'add', sent[0]!).code).toBe(0);

  for (const [i, file] of sent.slice(1).entries()) {
    const { child, ended, said } = start(data, 'add', file);
    await Promise.race([said(STEPS[i % STEPS.length]!), ended]);
    await sleep(Math.random() * 120);
    child.kill('SIGKILL');
    await ended;
    const build = readFileSync(join(data, 'warehouse/CURRENT'), 'utf8').trim();
    expect(existsSync(join(data, 'warehouse', `${build}.duckdb`))).toBe(true);
    // the ranking, and the rows of the lake it comes from
    const ranked = await rowsOf(
      data,
      `select total from marts.rankings where campaign_id = 'thu-2026'`,
    );
    expect(ranked.length).toBe(3 * 12);
    const [{ n }] = (await rowsOf<{ n: number }>(
      data,
      'select count(*) as n from staging.dossiers',
    )) as [{ n: number }];
    expect(n % 400).toBe(0);
    expect(n).toBeGreaterThan(0);
  }

  expect(run(data, 'add', ...sent).code).toBe(0);
  expect(run(undisturbed, 'add', ...sent).code).toBe(0);
  expect(csv(data).out).toBe(csv(undisturbed).out);
  expect(csv(data).out.split('\n')).toHaveLength(5);
  expectNothingHalfMade(data);
});

test('what a dead run left half-made is cleared away', () => {
  const data = folder();
  expect(run(data, 'add', write(join(data, 'sent/tep-1.csv'), dossiers(1))).code).toBe(0);
  const [lake] = names(data, 'lake/dossiers');
  for (const left of [
    'inbox/.4711-tep-2.csv.part',
    `inbox/${'0'.repeat(64)}.json.4711.part`,
    'lake/dossiers/0123456789abcdef.spool',
    `lake/dossiers/${lake}.4711.part`,
    'warehouse/0123456789ab.part',
    'warehouse/0123456789ab.part.wal',
    'warehouse/0123456789ab.part.tmp/spilled.tmp',
    'warehouse/0123456789ab.duckdb.tmp/spilled.tmp',
    'warehouse/CURRENT.4711.part',
  ])
    write(join(data, left), 'half');
  expect(run(data, 'add', write(join(data, 'sent/tep-2.csv'), dossiers(2))).code).toBe(0);
  expectNothingHalfMade(data);
});

test('of two loads at once the second waits, and both succeed', async () => {
  const data = folder();
  const files = [1, 2].map((i) => write(join(data, 'sent', `tep-${i}.csv`), dossiers(i)));
  const first = start(data, 'add', files[0]!);
  await first.said('mở hồ');
  // held where it stands, so that the second surely comes while it is under way
  first.child.kill('SIGSTOP');
  const second = start(data, 'add', files[1]!);
  await second.said(`Đang có lượt nạp khác (tiến trình ${first.child.pid}`);
  expect(second.child.exitCode).toBeNull();
  first.child.kill('SIGCONT');
  const ended = await Promise.all([first.ended, second.ended]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  const loaded = await rowsOf<{ name: string }>(
    data,
    'select name from marts.files where not reference',
  );
  expect(loaded.map(({ name }) => name).sort()).toEqual(['tep-1.csv', 'tep-2.csv']);
});

test('a lock whose holder is dead is taken over', () => {
  const data = folder();
  const lock = join(data, 'load.lock');
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const since = new Date().toISOString();
  for (const holder of [
    JSON.stringify({ pid: dead, started: '1', since }),
    // another process has its number now
    JSON.stringify({ pid: process.pid, started: '1', since }),
    // it died before it could write its name
    '',
  ]) {
    writeFileSync(lock, holder);
    const ran = run(data);
    expect(ran.code).toBe(0);
    expect(ran.err).not.toContain('Đang có lượt nạp khác');
    expect(existsSync(lock)).toBe(false);
  }
});
