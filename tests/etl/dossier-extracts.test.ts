/** One dossier in several files: what counts, what is kept, and where the former rows went. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml } from './campaign-yaml';
import { answer, lines, newFolder, rowsOf, run, smallProvince, WARDS } from './program';

test.describe.configure({ mode: 'default' });

const JANUARY = lines(
  'dossier_code,unit_code,received_at,due_at,finished_at,status,channel,fee_due,procedure_code,service_level',
  'H1,90001,05/01/2026 08:00,20/01/2026 17:00,,Đang xử lý,Trực tuyến,8000,1.001193,toàn trình',
  'H2,90001,05/01/2026 08:00,20/01/2026 17:00,,Đang xử lý,Trực tuyến,8000,1.001193,một phần',
  'H3,90001,05/01/2026 08:00,20/01/2026 17:00,19/01/2026 10:00,Đã trả kết quả,Trực tiếp,8000,1.001193,một phần',
  'H4,90002,05/01/2026 08:00,20/01/2026 17:00,,Đang xử lý,Trực tiếp,,,',
);
/** Promised again; three columns are gone, and two cells are blank that January had. */
const FEBRUARY = lines(
  'dossier_code,unit_code,received_at,due_at,finished_at,status,channel',
  'H1,90001,05/01/2026 08:00,10/02/2026 17:00,,Đang xử lý,',
  'H3,90001,05/01/2026 08:00,20/01/2026 17:00,,,Trực tiếp',
  'H5,90001,02/02/2026 08:00,,,Đang xử lý,Trực tiếp',
);
/** Promised a third time; ended; one twice in the file itself; one moved to another ward. */
const MARCH = lines(
  'dossier_code,unit_code,received_at,due_at,finished_at,status,channel',
  'H1,90001,05/01/2026 08:00,05/03/2026 17:00,04/03/2026 10:00,Đã trả kết quả,Trực tuyến',
  'H4,90001,05/01/2026 08:00,20/01/2026 17:00,,Đang xử lý,Trực tiếp',
  'H4,90001,05/01/2026 08:00,20/01/2026 17:00,16/01/2026 10:00,Đã trả kết quả,Trực tiếp',
  'H5,90001,02/02/2026 08:00,12/02/2026 17:00,11/02/2026 10:00,Đã trả kết quả,Trực tiếp',
);
/** The first date is named, though no earlier extract was ever sent. */
const NAMED = lines(
  'Mã hồ sơ,Mã đơn vị,Ngày tiếp nhận,Ngày hẹn trả,Ngày hẹn trả lần đầu,Ngày hẹn lại,Ngày kết thúc xử lý',
  'H6,90003,05/01/2026 08:00,10/02/2026 17:00,20/01/2026 17:00,,09/02/2026 10:00',
  'H7,90003,05/01/2026 08:00,20/01/2026 17:00,,10/02/2026 17:00,09/02/2026 10:00',
  // the same day written with and without its hour is no new appointment
  'H8,90003,05/01/2026 08:00,20/01/2026 17:00,20/01/2026,,19/01/2026 10:00',
);

let data: string;
const sent = (name: string) => join(data, 'sent', name);
test.beforeAll(() => {
  data = newFolder('extracts', {
    ...smallProvince(WARDS),
    'campaigns/thu-2026.yaml': campaignYaml('thu-2026', [
      { code: '1', max: 10, measure: 'on_time_of_resolved' },
    ]),
    'sent/thang-1.csv': JANUARY,
    'sent/thang-2.csv': FEBRUARY,
    'sent/thang-3.csv': MARCH,
    'sent/lan-dau.csv': NAMED,
  });
  // as they happen to arrive: the newest first, the oldest last
  for (const [name, asOf] of [
    ['thang-3.csv', '2026-03-31'],
    ['lan-dau.csv', '2026-03-31'],
    ['thang-2.csv', '2026-02-28'],
    ['thang-1.csv', '2026-01-31'],
  ] as const)
    expect(run(data, 'add', sent(name), '--as-of', asOf).code).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

const dossier = async (code: string) =>
  (
    await rowsOf(
      data,
      `select f.name as file, d.line, unit_id[:5] as unit, strftime(due_at, '%d/%m') as due,
         strftime(due_at_extended, '%d/%m') as extended, promises, ended_on, overdue_on, is_on_time, is_online,
         has_fee, procedure_code, service_level, status
       from staging.dossiers d join staging.files f using (file) where dossier_code = '${code}'`,
    )
  )[0];

test('the latest extract counts, whichever arrived last; the first date judges', async () => {
  expect(await dossier('H1')).toEqual({
    file: 'thang-3.csv',
    line: 2,
    unit: '90001',
    due: '20/01',
    extended: '05/03',
    promises: 3,
    ended_on: '2026-03-04',
    overdue_on: '2026-01-20',
    is_on_time: false,
    // February's blank and the columns it lacks took nothing away
    is_online: true,
    has_fee: true,
    procedure_code: '1.001193',
    service_level: 'full',
    status: 'returned',
  });
});

test('an extract that knows less blanks nothing', async () => {
  expect(await dossier('H3')).toMatchObject({
    file: 'thang-2.csv',
    ended_on: '2026-01-19',
    status: 'returned',
    is_on_time: true,
    has_fee: true,
    service_level: 'partial',
    promises: 1,
    extended: null,
  });
});

test('a code that stands in one file only is as it stands there', async () => {
  expect(await dossier('H2')).toMatchObject({
    file: 'thang-1.csv',
    line: 3,
    service_level: 'partial',
  });
});

test('within a file the row further down counts, with the ward it names', async () => {
  expect(await dossier('H4')).toMatchObject({
    file: 'thang-3.csv',
    line: 4,
    unit: '90001',
    is_on_time: true,
  });
});

test('a date promised only later judges from then on', async () => {
  expect(await dossier('H5')).toMatchObject({ due: '12/02', promises: 1, is_on_time: true });
});

test('a row that names its first date is judged by that', async () => {
  expect(await dossier('H6')).toMatchObject({
    due: '20/01',
    extended: '10/02',
    promises: 2,
    is_on_time: false,
  });
  expect(await dossier('H7')).toMatchObject({ due: '20/01', extended: '10/02', is_on_time: false });
  expect(await dossier('H8')).toMatchObject({ extended: null, promises: 1, is_on_time: true });
});

test('each dossier is counted once', async () => {
  expect(
    await rowsOf(
      data,
      'select count(*) as n, count(distinct dossier_code) as codes from staging.dossiers',
    ),
  ).toEqual([{ n: 8, codes: 8 }]);
});

test('the rows it replaces are told, oldest first, and new appointments beyond the one allowed', () => {
  const { out } = run(data, 'explain', 'thu-2026', '90001', '1', '--rows', '99');
  expect(out).toContain(
    '  thang-3.csv, dòng 2: H1, mẫu số; hẹn lần đầu 17:00 20/01/2026, hẹn lại 17:00 05/03/2026, hẹn lại 2 lần, quá một lần; thay cho thang-1.csv dòng 2, thang-2.csv dòng 2\n',
  );
  expect(out).toContain(
    '  thang-3.csv, dòng 4: H4, tử số và mẫu số; thay cho thang-1.csv dòng 5, thang-3.csv dòng 3\n',
  );
  const told = answer<{ rows: { rows: { code: string; former: object[] }[] } }>(
    run(data, 'explain', 'thu-2026', '90001', '1', '--json'),
  );
  expect(told.rows.rows.find(({ code }) => code === 'H3')!.former).toEqual([
    { file_name: 'thang-1.csv', line: 4 },
  ]);
});

test('only a row that its own file says again is handed back', () => {
  const rejects = run(data, 'rejects').out.trimEnd().split('\n').slice(1);
  expect(rejects).toHaveLength(1);
  expect(rejects[0]).toContain('thang-3.csv,,3,');
  expect(rejects[0]).toContain('duplicate_code');
});

test('taking a file out brings back what the others know', async () => {
  expect(run(data, 'remove', 'thang-3.csv').code).toBe(0);
  expect(await dossier('H1')).toMatchObject({
    file: 'thang-2.csv',
    due: '20/01',
    extended: '10/02',
    promises: 2,
    ended_on: null,
    status: 'processing',
  });
  expect(await dossier('H4')).toMatchObject({ file: 'thang-1.csv', unit: '90002', ended_on: null });
});
