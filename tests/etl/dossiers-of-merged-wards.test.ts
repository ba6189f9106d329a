import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml } from './campaign-yaml';
import { lines, newFolder, rowsOf, run, smallProvince, write } from './program';

test.describe.configure({ mode: 'default' });

const until = (day: string) => `phuong,01,2021-11-01,${day},1`;
const since = 'phuong,01,2025-07-01,,0';
const UNITS = [
  '01,Thành phố Hà Nội,thanh_pho,,2020-01-01,,1',
  `00004,Phường Trúc Bạch,${until('2025-06-30')}`,
  `00010,Phường Nguyễn Trung Trực,${until('2025-02-28')}`,
  `00013,Phường Quán Thánh,${until('2025-06-30')}`,
  `00016,Phường Liễu Giai,${until('2025-06-30')}`,
  `00019,Phường Cống Vị,${until('2025-02-28')}`,
  `00031,Phường Điện Biên,${until('2025-06-30')}`,
  `00044,Phường Đội Cấn,${until('2025-06-30')}`,
  `00004,Phường Ba Đình,${since}`,
  `00008,Phường Ngọc Hà,${since}`,
  `00025,Phường Giảng Võ,${since}`,
  `00043,Phường Láng,${since}`,
  '00030,Phường Ô Chợ Dừa,phuong,01,2021-11-01,,1',
];
const CHANGES = [
  '00010,00004,2025-03-01,whole',
  '00019,00016,2025-03-01,whole',
  '00004,00004,2025-07-01,whole',
  '00013,00004,2025-07-01,whole',
  '00016,00008,2025-07-01,partial',
  '00016,00025,2025-07-01,partial',
  '00031,00030,2025-07-01,whole',
  '00044,00043,2025-07-01,partial',
  '00044,00030,2025-07-01,partial',
];
const dossier = (code: string, unit: string, month: string, finished: string) =>
  `${code},${unit},05/${month}/2025 08:00,10/${month}/2025 17:00,${finished}/${month}/2025`;
const onTime = (code: string, unit: string, month: string) => dossier(code, unit, month, '09');
const late = (code: string, unit: string, month: string) => dossier(code, unit, month, '20');
const DOSSIERS = lines(
  'dossier_code,unit_code,received_at,due_at,finished_at',
  onTime('H1', '00013', '03'),
  late('H2', '00004', '03'),
  onTime('H3', '00004', '08'),
  onTime('H4', '00010', '02'),
  late('H5', '00019', '02'),
  onTime('H6', '00008', '08'),
  onTime('H7', '00031', '05'),
  late('H8', '00030', '05'),
  onTime('H9', '00043', '08'),
);

let data: string;
let months: { unit_id: string; month_index: number; numerator: number; denominator: number }[];

test.beforeAll(async () => {
  data = newFolder('merged-wards', {
    ...smallProvince(UNITS, CHANGES),
    'campaigns/thu-2025.yaml': campaignYaml(
      'thu-2025',
      undefined,
      '{from: 2025-01-01, to: 2025-12-31}',
      '{parent: "01", types: [phuong]}',
    ),
  });
  const file = write(join(data, 'sent/ho-so.csv'), DOSSIERS);
  expect(run(data, 'add', file, '--as-of', '2025-12-31').code).toBe(0);
  months = await rowsOf(
    data,
    `select unit_id, month_index, numerator, denominator from measures.on_time_of_resolved where campaign_id = 'thu-2025'`,
  );
});
test.afterAll(() => rmSync(data, { recursive: true }));

const figure = (unit_id: string, month: number) => {
  const found = months.find((row) => row.unit_id === unit_id && row.month_index === month - 1);
  return found ? [found.numerator, found.denominator] : null;
};

test('units of the last day are ranked, not those that went into them', async () => {
  const units = await rowsOf<{ unit_id: string }>(
    data,
    `select unit_id from staging.campaign_units where campaign_id = 'thu-2025' order by unit_id`,
  );
  expect(units.map(({ unit_id }) => unit_id)).toEqual([
    '00004@2025-07-01',
    '00008@2025-07-01',
    '00025@2025-07-01',
    '00030@2021-11-01',
    '00043@2025-07-01',
  ]);
});

test('dossiers of wards that went whole into another count for it, through two mergers too', () => {
  // H4 in February by the first merger; H1 and H2 in March; H3 is its own
  expect([2, 3, 12].map((month) => figure('00004@2025-07-01', month))).toEqual([
    [1, 1],
    [2, 3],
    [3, 4],
  ]);
  expect(figure('00030@2021-11-01', 12)).toEqual([1, 2]);
});

test('dossiers of a ward that was divided count for none of its parts', () => {
  expect(figure('00008@2025-07-01', 12)).toEqual([1, 1]);
  expect(figure('00025@2025-07-01', 12)).toBeNull();
});

test('units that took in a part of a ward with dossiers are marked, the others are not', async () => {
  const marks = await rowsOf(
    data,
    `select unit_code, is_split from marts.rankings join staging.units using (unit_id)
     where campaign_id = 'thu-2025' and month_ends_on = date '2025-12-31' order by unit_code`,
  );
  expect(marks).toEqual([
    { unit_code: '00004', is_split: false },
    // H5 was Cống Vị's, which went whole into Liễu Giai, which was divided between these two
    { unit_code: '00008', is_split: true },
    { unit_code: '00025', is_split: true },
    // parts of Đội Cấn, which sent nothing
    { unit_code: '00030', is_split: false },
    { unit_code: '00043', is_split: false },
  ]);
});

test('no dossier is lost on the way: each is placed in the ward of its day', async () => {
  const placed = await rowsOf<{ unit_id: string }>(
    data,
    'select unit_id from staging.dossiers order by dossier_code',
  );
  expect(placed.map(({ unit_id }) => unit_id)).toEqual([
    '00013@2021-11-01',
    '00004@2021-11-01',
    '00004@2025-07-01',
    '00010@2021-11-01',
    '00019@2021-11-01',
    '00008@2025-07-01',
    '00031@2021-11-01',
    '00030@2021-11-01',
    '00043@2025-07-01',
  ]);
});
