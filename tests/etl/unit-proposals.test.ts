import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lines, newFolder, rowsOf, run, smallProvince, write } from './program';

test.describe.configure({ mode: 'serial' });

const UNITS = [
  '01,Thành phố Hà Nội,thanh_pho,,2020-01-01,,1',
  '04,Tỉnh Cao Bằng,tinh,,2020-01-01,,1',
  '00004,Phường Ba Đình,phuong,01,2025-07-01,,0',
  '00070,Phường Hoàn Kiếm,phuong,01,2025-07-01,,0',
  '01273,Phường Thục Phán,phuong,04,2025-07-01,,0',
  '79,Thành phố Hồ Chí Minh,thanh_pho,,2020-01-01,,1',
  '770,Quận 3,quan,79,2020-01-01,2025-06-30,1',
  '774,Quận 5,quan,79,2020-01-01,2025-06-30,1',
  '27139,Phường 2,phuong,770,2020-01-01,2025-06-30,1',
  '27142,Phường 12,phuong,770,2020-01-01,2025-06-30,1',
  '27301,Phường 2,phuong,774,2020-01-01,2025-06-30,1',
  '52,Tỉnh Gia Lai,tinh,,2020-01-01,,1',
  '21583,Phường Quy Nhơn,phuong,52,2025-07-01,,0',
  '21553,Phường Quy Nhơn Đông,phuong,52,2025-07-01,,0',
];
const HEADING = 'unit_code,unit_name,parent_name,period_to,measure,numerator,note';
const FILE = lines(
  HEADING,
  ',Phường Hoàn Kiếm,,31/12/2025,satisfaction,1,',
  ',Phường Hoàn Kiêmm,Hà Nội,31/12/2025,satisfaction,1,typo',
  ',Phường Hoàn Kiêmm,Hà Nội,30/11/2025,satisfaction,1,typo',
  ',Bộ phận Một cửa phường Quy Nhơn,,31/12/2025,satisfaction,1,office',
  'ABC-7,,,31/12/2025,satisfaction,1,code',
);
const OLD = lines(
  HEADING,
  ',Phường 12,,31/01/2025,satisfaction,1,',
  ',P.2,,31/01/2025,satisfaction,1,short',
);

let data: string;
test.beforeAll(() => {
  data = newFolder('proposals', smallProvince(UNITS));
  const sent = [
    write(join(data, 'sent/thang-12.csv'), FILE),
    write(join(data, 'sent/quan-3.csv'), OLD),
  ];
  expect(run(data, 'add', ...sent).code).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

const placed = async () =>
  Object.fromEntries(
    (
      await rowsOf<{ note: string; unit_id: string | null }>(
        data,
        `select distinct note, coalesce(unit_id, reason) as unit_id from staging.measures where note is not null`,
      )
    ).map(({ note, unit_id }) => [note, unit_id]),
  );

const path = () => join(data, 'de-xuat.csv');
const proposed = () => readFileSync(path(), 'utf8').replace('\ufeff', '').trim().split('\n');

test('each way of naming that was not understood, with the units most like it', () => {
  const ran = run(data, 'proposals', '-o', path());
  expect(ran).toMatchObject({ code: 0, out: '' });
  expect(ran.err).toContain('4 cách gọi đơn vị chưa rõ, 3 có đơn vị gần giống');
  expect(proposed()).toEqual([
    'system,alias,unit_code,unit_name,parent,rows,first_file,first_line,similarity,former,xac_nhan',
    expect.stringMatching(
      /^,Phường Hoàn Kiêmm,00070,Phường Hoàn Kiếm,Thành phố Hà Nội,2,thang-12.csv,3,0\.9\d,,$/,
    ),
    ',ABC-7,,,,1,thang-12.csv,6,,,',
    expect.stringMatching(
      /^,Bộ phận Một cửa phường Quy Nhơn,21583,Phường Quy Nhơn,Tỉnh Gia Lai,1,thang-12.csv,5,0\.90,,$/,
    ),
    // the neighbour of what the same file names comes first
    ',P.2,27139,Phường 2,"Quận 3, Thành phố Hồ Chí Minh",1,quan-3.csv,3,1.00,,',
    ',P.2,27301,Phường 2,"Quận 5, Thành phố Hồ Chí Minh",1,quan-3.csv,3,1.00,,',
    expect.stringMatching(/^,P\.2,27142,Phường 12,/),
  ]);
});

test('loaded as it is, a proposal does nothing: no row of it counts', async () => {
  const before = await placed();
  const ran = run(data, 'add', path());
  expect(ran.code).toBe(0);
  expect(ran.err).toContain('7 dòng = 0 nhận + 0 trả lại + 7 bỏ qua');
  expect(ran.err).toContain('6 × chưa xác nhận: cột "Xác nhận" để trống hoặc ghi không');
  expect(await placed()).toEqual(before);
  expect(run(data, 'check', path()).out).toContain('6 dòng chưa xác nhận');
  expect(run(data, 'remove', 'de-xuat.csv').code).toBe(0);
});

test('what a person confirms takes effect, and a spreadsheet that ate the zeros does not spoil it', async () => {
  const [head, ...rows] = proposed();
  const answered = rows.map((row) => {
    if (row.includes('Kiêmm')) return `${row}x`.replace(',00070,', ',70,');
    if (row.includes('27139')) return `${row}có`;
    if (row.includes('27301')) return `${row}không`;
    if (row.includes('ABC-7')) return ',ABC-7,4,Phường Ba Đình,,1,,,,,X';
    if (row.includes('Quy Nhơn')) return `${row}chắc vậy`;
    return row;
  });
  const file = write(join(data, 'sent/xac-nhan.csv'), lines(head!, ...answered));
  const ran = run(data, 'add', file);
  expect(ran.code).toBe(0);
  expect(ran.err).toContain('7 dòng = 3 nhận + 1 trả lại + 3 bỏ qua');
  expect(ran.err).toContain('chỉ nhận có hoặc không');
  expect(await placed()).toEqual({
    typo: '00070@2025-07-01',
    code: '00004@2025-07-01',
    short: '27139@2020-01-01',
    office: 'unknown_unit',
  });
  expect(run(data, 'proposals').out.split('\n').slice(1, -1)).toEqual([
    expect.stringMatching(/^,Bộ phận Một cửa phường Quy Nhơn,21583,/),
  ]);
});

test('an alias of a bare name leaves alone the namesake that is told by the unit above', async () => {
  const file = write(
    join(data, 'sent/hai-quan.csv'),
    lines(
      HEADING,
      ',P.2,Quận 5,28/02/2025,satisfaction,1,fifth',
      ',P.2,Quận 3,28/02/2025,satisfaction,1,third',
      ',P.2,Khu cũ,28/02/2025,satisfaction,1,elsewhere',
    ),
  );
  expect(run(data, 'add', file).code).toBe(0);
  expect(await placed()).toMatchObject({
    fifth: '27301@2020-01-01',
    third: '27139@2020-01-01',
    elsewhere: '27139@2020-01-01',
  });
});

test('codes whose zeros a spreadsheet ate mean the one unit of the day that has them', async () => {
  const ways: Record<string, [code: string, name: string, day: string, meant: string]> = {
    four: ['1273', '', '31/12/2025', '01273@2025-07-01'],
    two: ['70', '', '31/12/2025', '00070@2025-07-01'],
    province: ['1', '', '31/12/2025', '01@2020-01-01'],
    // a ward and a province: which of them can't be told, unless there is a name
    both: ['4', '', '31/12/2025', 'ambiguous_unit'],
    named: ['4', 'Phường Ba Đình', '31/12/2025', '00004@2025-07-01'],
    // the ward is of later: on this day only the province has it
    early: ['4', '', '31/01/2025', '04@2020-01-01'],
    none: ['1274', '', '31/12/2025', 'unknown_unit'],
    exact: ['04', '', '31/12/2025', '04@2020-01-01'],
  };
  const rows = Object.entries(ways).map(
    ([note, [code, name, day]]) => `${code},${name},,${day},satisfaction,1,${note}`,
  );
  const file = write(join(data, 'sent/mat-so-0.csv'), lines(HEADING, ...rows));
  expect(run(data, 'add', file).code).toBe(0);
  const found = await placed();
  expect(Object.keys(ways).map((note) => [note, found[note]])).toEqual(
    Object.entries(ways).map(([note, [, , , meant]]) => [note, meant]),
  );
});

test('before anything is loaded, a sentence says so', () => {
  const empty = newFolder('proposals-empty');
  const ran = run(empty, 'proposals');
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('Chưa nạp số liệu nào');
  rmSync(empty, { recursive: true });
});

test('a name of former times proposes what its unit went into, and says so', async () => {
  const wards = [
    ...UNITS,
    '27154,Phường Nhiêu Lộc,phuong,79,2025-07-01,,0',
    '27139,Phường Bàn Cờ,phuong,79,2025-07-01,,0',
  ];
  const changes = [
    '27142,27154,2025-07-01,whole',
    '27301,27139,2025-07-01,partial',
    '27301,27154,2025-07-01,partial',
  ];
  const later = newFolder('proposals-former', smallProvince(wards, changes));
  const file = lines(
    HEADING,
    ',Phường Bàn Cờ,,31/12/2025,satisfaction,1,',
    ',"Phường 12, Quận 3",,31/12/2025,satisfaction,1,',
    ',Phường 12,Quận 3,31/12/2025,satisfaction,1,whole',
    ',Phường 2,Quận 5,31/12/2025,satisfaction,1,divided',
    '27142,,,31/12/2025,satisfaction,1,code',
  );
  expect(run(later, 'add', write(join(later, 'sent/cuoi-nam.csv'), file)).code).toBe(0);
  const found = run(later, 'proposals')
    .out.trim()
    .split('\n')
    .filter((line) => line.includes('đến'));
  const former = (alias: string, unit: string, line: number, was: string) =>
    `,${alias},${unit},Thành phố Hồ Chí Minh,1,cuoi-nam.csv,${line},0.95,"${was}, đến 30/06/2025)",`;
  expect(found).toEqual([
    former('27142', '27154,Phường Nhiêu Lộc', 6, 'Phường 12 (27142'),
    former('Phường 12', '27154,Phường Nhiêu Lộc', 4, 'Phường 12 (27142'),
    former('"Phường 12, Quận 3"', '27154,Phường Nhiêu Lộc', 3, 'Phường 12 (27142'),
    former('Phường 2', '27139,Phường Bàn Cờ', 5, 'Phường 2 (27301'),
    former('Phường 2', '27154,Phường Nhiêu Lộc', 5, 'Phường 2 (27301'),
  ]);
  rmSync(later, { recursive: true });
});
