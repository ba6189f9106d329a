import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answer, lines, newFolder, rowsOf, run, smallProvince, write } from './program';

test.describe.configure({ mode: 'default' });

const UNITS = [
  '01,Thành phố Hà Nội,thanh_pho,,2020-01-01,,1',
  '001,Quận Ba Đình,quan,01,2020-01-01,2025-06-30,1',
  '00004,Phường Trúc Bạch,phuong,001,2021-11-01,2025-06-30,1',
  '00004,Phường Ba Đình,phuong,01,2025-07-01,,0',
  '006,Quận Đống Đa,quan,01,2020-01-01,2025-06-30,1',
  '00190,Phường Văn Miếu,phuong,006,2020-01-01,2025-06-30,1',
  '00181,Phường Văn Miếu - Quốc Tử Giám,phuong,01,2025-07-01,,0',
  '79,Thành phố Hồ Chí Minh,thanh_pho,,2020-01-01,,1',
  '770,Quận 3,quan,79,2020-01-01,2025-06-30,1',
  '774,Quận 5,quan,79,2020-01-01,2025-06-30,1',
  '27139,Phường 2,phuong,770,2020-01-01,2025-06-30,1',
  '27301,Phường 2,phuong,774,2020-01-01,2025-06-30,1',
  '27142,Phường 12,phuong,770,2020-01-01,2025-06-30,1',
  '90001,Phường Hòa Bình,phuong,01,2020-01-01,,1',
  '90002,Xã Tân Lập,xa,01,2020-01-01,,1',
  '90003,Xã Tân Lạp,xa,01,2020-01-01,,1',
  "90004,Xã Ea H'Leo,xa,01,2020-01-01,,1",
  '90006,Xã Xa Dung,xa,01,2020-01-01,,1',
  '90005,Thị trấn Quý Đạt,thi_tran,01,2020-01-01,,1',
];
const CHANGES = ['00190,00181,2025-07-01,whole'];
const ALIASES = ['dvcqg,H26.1,90001', 'one-stop,Một cửa Tân Lập,90002'];

/** How a row names its unit, on which day, and which unit is meant. */
type Way = [code: string, name: string, parent: string, day: string, meant: string];
const BA_DINH = '00004@2025-07-01';
const TRUC_BACH = '00004@2021-11-01';
const WAYS: Record<string, Way[]> = {
  'a code that was given again means the unit of the day': [
    ['00004', '', '', '30/06/2025', TRUC_BACH],
    ['00004', '', '', '01/07/2025', BA_DINH],
    ['00004', '', '', '31/12/2019', TRUC_BACH],
    ['00004', 'Phường Trúc Bạch', '', '31/12/2025', BA_DINH],
  ],
  'a name means the unit that had it on that day': [
    ['', 'Phường Ba Đình', '', '31/12/2025', BA_DINH],
    ['', 'Phường Trúc Bạch', '', '31/01/2025', TRUC_BACH],
    ['', 'Phường Trúc Bạch', '', '31/12/2025', 'unknown_unit'],
  ],
  'codes and names of other systems are known by their alias': [
    ['H26.1', '', '', '31/12/2025', '90001@2020-01-01'],
    ['', 'Một cửa Tân Lập', '', '31/12/2025', '90002@2020-01-01'],
  ],
  'under the heading of a name a code is a code': [
    ['', '00004', '', '01/07/2025', BA_DINH],
    ['', 'H26.1', '', '31/12/2025', '90001@2020-01-01'],
    ['', '79', '', '31/12/2025', 'unknown_unit'],
  ],
  'where the code is unknown the name decides': [
    ['ABC', 'Phường Hòa Bình', '', '31/12/2025', '90001@2020-01-01'],
  ],
  'one of many units of a name is told by the unit above': [
    ['', 'Phường 2', 'Quận 3', '31/01/2025', '27139@2020-01-01'],
    ['', 'UBND Phường 02', 'quan 5', '31/01/2025', '27301@2020-01-01'],
    ['', 'Phường 2', '', '31/01/2025', 'ambiguous_unit'],
    ['', 'Phường 2', 'Quận 7', '31/01/2025', 'unknown_unit'],
    ['', 'Phường 12', '', '31/01/2025', '27142@2020-01-01'],
    ['', 'P. 12', '', '31/01/2025', '27142@2020-01-01'],
    ['', 'P.12', 'Q.3', '31/01/2025', '27142@2020-01-01'],
  ],
  'the units above may stand behind the name': [
    ['', 'Phường 12, Quận 3', '', '31/01/2025', '27142@2020-01-01'],
    ['', 'Phường 2, Quận 3', '', '31/01/2025', '27139@2020-01-01'],
    ['', 'P.2 (Q.5)', '', '31/01/2025', '27301@2020-01-01'],
    ['', 'Phường 02 – Quận 5 – TP. Hồ Chí Minh', '', '31/01/2025', '27301@2020-01-01'],
    ['', 'phuong 2, quan 5, thanh pho ho chi minh', '', '31/01/2025', '27301@2020-01-01'],
    ['', 'Phường 2, Thành phố Hồ Chí Minh', '', '31/01/2025', 'ambiguous_unit'],
    ['', 'Phường 2, Hà Nội', '', '31/01/2025', 'unknown_unit'],
    ['', 'Phường 2, Quận 3', 'Quận 5', '31/01/2025', 'unknown_unit'],
    ['', '( , )', '', '31/12/2025', 'unknown_unit'],
    ['', 'Phường Hòa Bình - Bộ phận Một cửa', '', '31/12/2025', '90001@2020-01-01'],
  ],
  'a name with a dash of its own is whole, however the dash is typed': [
    ['', 'Phường Văn Miếu - Quốc Tử Giám', '', '31/12/2025', '00181@2025-07-01'],
    ['', 'phường Văn Miếu – Quốc Tử Giám, TP Hà Nội', '', '31/12/2025', '00181@2025-07-01'],
    ['', 'P. Văn Miếu-Quốc Tử Giám', '', '31/12/2025', '00181@2025-07-01'],
    ['', 'Phường Văn Miếu', '', '31/12/2025', 'unknown_unit'],
    ['', 'Phường Văn Miếu', '', '31/01/2025', '00190@2020-01-01'],
    ['', 'Phường Văn Miếu - Quận Đống Đa', '', '31/01/2025', '00190@2020-01-01'],
  ],
  'the old unit above a merged one goes on being written': [
    ['', 'Phường Văn Miếu - Quốc Tử Giám, Quận Đống Đa', '', '31/12/2025', '00181@2025-07-01'],
    ['', 'Phường Văn Miếu - Quốc Tử Giám', 'Quận Đống Đa', '31/12/2025', '00181@2025-07-01'],
    ['', 'Phường Văn Miếu - Quốc Tử Giám', 'Quận Ba Đình', '31/12/2025', 'unknown_unit'],
  ],
  'the place of the tone mark does not matter': [
    ['', 'Phường Hoà Bình', '', '31/12/2025', '90001@2020-01-01'],
    ['', 'PHƯỜNG HÒA BÌNH', '', '31/12/2025', '90001@2020-01-01'],
    ['', 'Phường Hòa Bình'.normalize('NFD'), '', '31/12/2025', '90001@2020-01-01'],
    ['', 'Thị trấn Qúy Đạt', '', '31/12/2025', '90005@2020-01-01'],
  ],
  'offices are their units': [
    ['', 'UBND phường  Hòa Bình', '', '31/12/2025', '90001@2020-01-01'],
    ['', 'Uỷ ban nhân dân Phường Hoà Bình', '', '31/12/2025', '90001@2020-01-01'],
    ['', 'Phường Hòa Bình - Thành phố Hà Nội', '', '31/12/2025', '90001@2020-01-01'],
  ],
  'names without accents or type do, where only one fits': [
    ['', 'phuong hoa binh', '', '31/12/2025', '90001@2020-01-01'],
    ['', 'Hòa Bình', 'Hà Nội', '31/12/2025', '90001@2020-01-01'],
    ['', 'phuong truc bach', 'quan ba dinh', '31/01/2025', TRUC_BACH],
    ['', 'phuong 12', 'quan 3', '31/01/2025', '27142@2020-01-01'],
    ['', 'Xã Ea HLeo', '', '31/12/2025', '90004@2020-01-01'],
    ['', 'tt quy dat', '', '31/12/2025', '90005@2020-01-01'],
    ['', 'Tan Lap', '', '31/12/2025', 'ambiguous_unit'],
    ['', 'Xa Dung', '', '31/12/2025', '90006@2020-01-01'],
    ['', 'Xã Tân Lạp', '', '31/12/2025', '90003@2020-01-01'],
  ],
};

const HEADING = 'unit_code,unit_name,parent_name,period_to,measure,numerator,note';
const rowOf = ([code, name, parent, day]: Way, note: string) =>
  `${code},"${name}",${parent},${day},satisfaction,1,${note}`;

interface Placed {
  note: string;
  unit_id: string | null;
  reason: string | null;
}
const placed = (data: string) =>
  rowsOf<Placed>(data, 'select note, unit_id, reason from staging.measures order by added, line');

let data: string;
let found: Map<string, string | null>;

test.beforeAll(async () => {
  data = newFolder('unit-names', smallProvince(UNITS, CHANGES, ALIASES));
  const rows = Object.entries(WAYS).flatMap(([name, ways]) =>
    ways.map((way, i) => rowOf(way, `${name}/${i}`.replaceAll(',', ''))),
  );
  const file = write(join(data, 'sent/ten.csv'), lines(HEADING, ...rows));
  expect(run(data, 'add', file).code).toBe(0);
  found = new Map((await placed(data)).map((row) => [row.note, row.unit_id ?? row.reason]));
});
test.afterAll(() => rmSync(data, { recursive: true }));

for (const [name, ways] of Object.entries(WAYS))
  test(name, () => {
    const at = (i: number) => found.get(`${name}/${i}`.replaceAll(',', ''));
    expect(ways.map((way, i) => [way.slice(0, 4), at(i)])).toEqual(
      ways.map((way) => [way.slice(0, 4), way[4]]),
    );
  });

test('rows of a unit that is listed later are kept, shown, and heal', async () => {
  const file = write(
    join(data, 'sent/sau.csv'),
    lines(
      HEADING,
      rowOf(['90009', '', '', '31/12/2025', ''], 'code'),
      rowOf(['', 'Trung tâm PVHCC số 9', '', '31/12/2025', ''], 'alias'),
    ),
  );
  expect(run(data, 'add', file).code).toBe(0);
  const of = async () =>
    (await placed(data)).filter(({ note }) => ['code', 'alias'].includes(note));
  expect(await of()).toEqual([
    { note: 'code', unit_id: null, reason: 'unknown_unit' },
    { note: 'alias', unit_id: null, reason: 'unknown_unit' },
  ]);
  const rejects = () =>
    answer<{ file: string; line: number; code: string; value: string }[]>(
      run(data, 'rejects', '--json'),
    ).filter((reject) => reject.file === 'sau.csv');
  expect(rejects().map(({ line, code, value }) => [line, code, value])).toEqual([
    [2, 'unknown_unit', '90009'],
    [3, 'unknown_unit', 'Trung tâm PVHCC số 9'],
  ]);

  const units = write(
    join(data, 'sent/units.csv'),
    'unit_code,unit_name,unit_type,parent_code,valid_from\n90009,Xã Mới,xa,01,01/07/2025\n',
  );
  const aliases = write(
    join(data, 'sent/aliases.csv'),
    'system,alias,unit_code\none-stop,Trung tâm PVHCC số 9,90009\n',
  );
  expect(run(data, 'add', units, aliases).code).toBe(0);
  expect(await of()).toEqual([
    { note: 'code', unit_id: '90009@2025-07-01', reason: null },
    { note: 'alias', unit_id: '90009@2025-07-01', reason: null },
  ]);
  expect(rejects()).toEqual([]);
});

test('a list somebody sends wins over the one that ships, where the two overlap', async () => {
  const renamed = write(
    join(data, 'sent/doi-ten.csv'),
    'Mã đơn vị;Tên đơn vị;Loại đơn vị;Mã cấp trên;Hiệu lực từ;Hiệu lực đến\n90002;Phường Tân Lập;Phường;01;01/01/2026;\n',
  );
  expect(run(data, 'add', renamed).code).toBe(0);
  const units = await rowsOf(
    data,
    `select unit_id, unit_name from staging.units where unit_code in ('90001', '90002') order by unit_id`,
  );
  expect(units).toEqual([
    { unit_id: '90001@2020-01-01', unit_name: 'Phường Hòa Bình' },
    { unit_id: '90002@2026-01-01', unit_name: 'Phường Tân Lập' },
  ]);
});

test('a code beside the name of another unit is a doubt, told with its file', async () => {
  const file = write(
    join(data, 'sent/lech.csv'),
    lines(
      HEADING,
      rowOf(['90001', 'Xã Tân Lạp', '', '31/12/2025', ''], 'lech'),
      rowOf(['90001', 'UBND phường Hoà Bình', '', '31/12/2025', ''], 'dung'),
      // an office's name, and the name the code had before
      rowOf(['90001', 'Bộ phận Một cửa số 5', '', '31/12/2025', ''], 'co quan'),
      rowOf(['00004', 'Phường Trúc Bạch', '', '31/12/2025', ''], 'ten cu'),
    ),
  );
  const ran = run(data, 'add', file);
  expect(ran.code).toBe(0);
  expect(ran.err).toContain(
    '1 × Mã là của một đơn vị, tên là của đơn vị khác; chương trình theo mã.',
  );
  const found = await placed(data);
  expect(found.find(({ note }) => note === 'lech')).toMatchObject({ unit_id: '90001@2020-01-01' });
});
