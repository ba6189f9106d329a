import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml } from './campaign-yaml';
import { answer, lines, newFolder, rowsOf, run, smallProvince, WARDS, write } from './program';

// the tests are one story of one data folder, told in order
test.describe.configure({ mode: 'serial' });

const HEADING = 'dossier_code,unit_code,received_at,due_at,finished_at,status,field';
const JANUARY = lines(
  HEADING,
  'H1,90001,05/01/2026 08:00,12/01/2026,,Đang xử lý,Hộ tịch',
  'H2,90001,06/01/2026 08:00,13/01/2026,10/01/2026 09:00,Đã trả kết quả,Đất đai',
  'H3,90002,07/01/2026 08:00,14/01/2026,20/01/2026 09:00,Đã trả kết quả,Hộ tịch',
);
/** A later extract: H1 has ended and was promised anew, H2 has lost its cells, H4 is new. */
const FEBRUARY = lines(
  HEADING,
  'H1,90001,05/01/2026 08:00,28/02/2026,15/01/2026 10:00,Đã xử lý xong,',
  'H2,90001,06/01/2026 08:00,,,,',
  'H4,90002,02/02/2026 08:00,09/02/2026,05/02/2026 09:00,Đã trả kết quả,Hộ tịch',
);
/** An older extract that arrives last. */
const OLDER = lines(HEADING, 'H1,90001,05/01/2026 08:00,12/01/2026,06/01/2026,Đã trả kết quả,Cũ');
const SURVEY = lines(
  'unit_code,period_from,period_to,measure,numerator,denominator',
  '90001,01/01/2026,31/01/2026,satisfaction,9,10',
);

interface Loaded {
  build: string;
  changed: boolean;
  as_of_on: string;
}
interface Status {
  build: string;
  as_of_on: string;
  files: { name: string; as_of_on: string; as_of_from: string; accepted: number }[];
  not_loaded: string[];
}

let data: string;
const sent = (name: string, text: string) => write(join(data, 'sent', name), text);
const status = () => answer<Status>(run(data, 'status', '--json'));
const csv = () => run(data, 'export', 'thu-2026', '--format', 'csv').out;
const dossiers = (columns: string) =>
  rowsOf(data, `select ${columns} from staging.dossiers order by dossier_code`);

test.beforeAll(() => {
  data = newFolder('lifecycle', {
    ...smallProvince(WARDS),
    'campaigns/thu-2026.yaml': campaignYaml('thu-2026'),
  });
});
test.afterAll(() => rmSync(data, { recursive: true }));

let first: { build: string; csv: string };

test('files that are added are loaded, and status tells them', async () => {
  const ran = run(
    data,
    'add',
    sent('thang-1.csv', JANUARY),
    sent('khao-sat.csv', SURVEY),
    '--json',
  );
  expect(ran.code).toBe(0);
  const loaded = answer<Loaded>(ran);
  expect(loaded).toMatchObject({ changed: true, as_of_on: '2026-01-31' });
  expect(status()).toMatchObject({
    build: loaded.build,
    files: [
      { name: 'thang-1.csv', accepted: 3, as_of_on: '2026-01-20', as_of_from: 'rows' },
      { name: 'khao-sat.csv', accepted: 1, as_of_on: '2026-01-31', as_of_from: 'rows' },
    ],
    not_loaded: [],
  });
  first = { build: loaded.build, csv: csv() };
  // 90001: one of one resolved on time, 9 of 10 content; 90002: its one dossier was late
  expect(first.csv).toContain(
    '90001,Phường Hòa Bình,,96.00,Tốt,1,,false,1.0000,60.00,36.00,false\n',
  );
  expect(first.csv).toContain('90002,Phường 2,,0.00,Tốt,');
});

test('the same bytes again change nothing, under another name too', () => {
  const again = run(
    data,
    'add',
    sent('thang-1.csv', JANUARY),
    sent('ban-sao.csv', JANUARY),
    '--json',
  );
  expect(again.code).toBe(0);
  expect(answer<Loaded>(again)).toMatchObject({ changed: false, build: first.build });
  expect(status().files.map(({ name }) => name)).toEqual(['thang-1.csv', 'khao-sat.csv']);
  const empty = run(data);
  expect(empty.code).toBe(0);
  expect(empty.err).toContain(`Không có gì mới; vẫn dùng bản ${first.build}`);
});

test('what arrived is kept as it was, for its owner alone', () => {
  const sha256 = createHash('sha256').update(JANUARY).digest('hex');
  const kept = join(data, 'inbox', sha256);
  expect(readFileSync(kept, 'utf8')).toBe(JANUARY);
  expect(statSync(kept).mode & 0o777).toBe(0o600);
  expect(statSync(join(data, 'key')).mode & 0o777).toBe(0o600);
});

test('of a dossier in two extracts the later wins, blanks take nothing, the first due date stays', async () => {
  const ran = run(data, 'add', sent('thang-2.csv', FEBRUARY), '--as-of', '2026-02-10', '--json');
  expect(ran.code).toBe(0);
  expect(answer<Loaded>(ran)).toMatchObject({ changed: true, as_of_on: '2026-02-10' });
  expect(await dossiers('dossier_code, due_at, ended_at, field')).toEqual([
    {
      dossier_code: 'H1',
      due_at: '2026-01-12 23:59:59.999999',
      ended_at: '2026-01-15 10:00:00',
      field: 'Hộ tịch',
    },
    {
      dossier_code: 'H2',
      due_at: '2026-01-13 23:59:59.999999',
      ended_at: '2026-01-10 09:00:00',
      field: 'Đất đai',
    },
    expect.objectContaining({ dossier_code: 'H3' }),
    expect.objectContaining({ dossier_code: 'H4', ended_at: '2026-02-05 09:00:00' }),
  ]);
  // now H1 was late: 1 of 2 on time; of 90002 H3 late, H4 on time
  expect(csv()).toContain('90001,Phường Hòa Bình,,66.00,Tốt,1,,false,1.0000,30.00,36.00,false\n');
  expect(csv()).toContain('90002,Phường 2,,30.00,Tốt,2,');
});

test('an older extract that arrives later does not win', async () => {
  const before = await dossiers('dossier_code, ended_at, field');
  expect(run(data, 'add', sent('cu.csv', OLDER), '--as-of', '2026-01-08').code).toBe(0);
  expect(await dossiers('dossier_code, ended_at, field')).toEqual(before);
});

test('another as-of date is taken over, and decides which extract is later', async () => {
  const ran = run(data, 'add', join(data, 'sent/cu.csv'), '--as-of', '2026-03-01', '--json');
  expect(answer<Loaded>(ran)).toMatchObject({ changed: true, as_of_on: '2026-03-01' });
  const [h1] = await dossiers('ended_at, field');
  expect(h1).toEqual({ ended_at: '2026-01-06 00:00:00', field: 'Cũ' });
});

test('files that are removed leave the result as it was, to the byte', () => {
  expect(run(data, 'remove', 'cu.csv').code).toBe(0);
  const sha256 = createHash('sha256').update(FEBRUARY).digest('hex');
  const ran = run(data, 'remove', sha256.slice(0, 10), '--json');
  expect(ran.code).toBe(0);
  expect(answer<Loaded>(ran)).toMatchObject({ build: first.build });
  expect(csv()).toBe(first.csv);
  expect(existsSync(join(data, 'inbox', sha256))).toBe(false);
});

test('a file that is not there can not be removed', () => {
  const ran = run(data, 'remove', 'khong-co.csv');
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('khong-co.csv');
});

test('files dropped into inbox/ are taken in by any load', () => {
  write(join(data, 'inbox/thang-2.csv'), FEBRUARY);
  const ran = run(data, '--json');
  expect(ran.code).toBe(0);
  expect(answer<Loaded>(ran).changed).toBe(true);
  write(join(data, 'inbox/cu.csv'), OLDER);
  expect(run(data, 'add', sent('khao-sat.csv', SURVEY)).code).toBe(0);
  expect(status().files.map(({ name }) => name)).toEqual([
    'thang-1.csv',
    'khao-sat.csv',
    'thang-2.csv',
    'cu.csv',
  ]);
  const names = readdirSync(join(data, 'inbox'));
  expect(names.filter((name) => !/^[0-9a-f]{64}(\.json)?$/.test(name))).toEqual([]);
});

test('a file that can not be read stays where it was dropped', () => {
  const path = write(join(data, 'inbox/anh.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
  const ran = run(data);
  expect(ran.code).toBe(3);
  expect(ran.err).toContain('anh.csv');
  expect(existsSync(path)).toBe(true);
});

test('only the newest three builds are kept, and of the lake what they read', () => {
  const builds = readdirSync(join(data, 'warehouse')).filter((name) => name.endsWith('.duckdb'));
  expect(builds).toHaveLength(3);
  expect(readdirSync(join(data, 'warehouse')).sort()).toEqual(['CURRENT', ...builds].sort());
});
