/** Published tables and boundaries through the whole line: campaign file and figures in, export out. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { etl, exported } from './command';
import { published } from './published';

test.describe.configure({ mode: 'default' });

const LEADER = published('emulation_relative_formula_examples');
const BINH_DUONG = published('binhduong_2017_cchc_districts');
const DA_NANG = published('danang_2008_districts_ranks');
/** Nine indicators of two points each (Decree 61/2018); a real system shows the unit at 15 as "Yếu". */
const DECREE_61 = [18, 15, 14.99, 12, 11.99, 9, 8.99, 6, 5.99, 0];
const ND61_CLASSES = { 'Xuất sắc': 15, Tốt: 12, Khá: 9, 'Trung bình': 6, Yếu: 0 };
const OF_100 = [90, 89.99, 80, 79.99, 70, 69.99];

type Cell = string | number;
const csv = (rows: Cell[][]) =>
  rows.map((row) => `${row.map((cell) => `${cell}`).join(',')}\n`).join('');
const classesOf = (classes: Record<string, number>) =>
  Object.entries(classes).map(([name, from]) => ({ name, from }));
const leaf = (code: string, max: number, measure: string, more: object = {}) => ({
  ...{ code, name: code, max, measure, formula: 'share' },
  ...more,
});
const codes = (prefix: string, rows: unknown[]) => rows.map((_, i) => `${prefix}.${i}`);

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'da-cong-bo-'));
  mkdirSync(join(folder, 'campaigns'));
  const units: Cell[][] = [['unit_code', 'unit_name', 'unit_type', 'valid_from']];
  const measures: Cell[][] = [
    ['unit_code', 'period_from', 'period_to', 'measure', 'numerator', 'denominator'],
  ];
  const assessments: Cell[][] = [
    ['campaign', 'unit_code', 'criterion', 'round', 'appraised_points'],
  ];
  const add = (id: string, names: string[], criteria: object[], max: number, more: object = {}) => {
    const own = codes(id, names);
    names.forEach((name, i) => {
      units.push([own[i]!, name, 'huyen', '2000-01-01']);
    });
    const yaml = {
      ...{ id, title: id, legal_basis: 'Bảng đã công bố', authority: 'Nguồn đã công bố' },
      ...{ scope: { units: own }, period: { from: '2025-01-01', to: '2025-12-31' } },
      ...{ points: { max }, classes: [], criteria },
      ...more,
    };
    writeFileSync(join(folder, `campaigns/${id}.yaml`), JSON.stringify(yaml));
    return own;
  };
  const report = (unit: string, measure: string, n: Cell, d: Cell) =>
    measures.push([unit, '2025-01-01', '2025-12-31', measure, n, d]);

  const cases = [...new Set(LEADER.map((row) => row.case!))];
  const leaders = add(
    'dan-dau',
    LEADER.map((row) => `${row.case} ${row.unit}`),
    [leaf('1', 10, 'ket_qua', { formula: 'leader' })],
    10,
    {
      overall_rank: false,
      blocks: cases.map((code) => ({
        code,
        units: codes('dan-dau', LEADER).filter((_, i) => LEADER[i]!.case === code),
      })),
    },
  );
  LEADER.forEach((row, i) => {
    report(leaders[i]!, 'ket_qua', row.actual_A!, row.target_T!);
  });

  const districts = add(
    'binh-duong',
    BINH_DUONG.map((row) => row.unit_name!),
    [
      { code: '1', name: 'Thẩm định', max: 65, formula: 'given', part: 'appraisal' },
      leaf('2', 35, 'dieu_tra', { part: 'survey' }),
    ],
    100,
  );
  BINH_DUONG.forEach((row, i) => {
    assessments.push(['binh-duong', districts[i]!, '1', '1', row.appraised_65!]);
    report(districts[i]!, 'dieu_tra', row.survey_35!, 35);
  });

  const daNang = add(
    'da-nang',
    DA_NANG.map((row) => row.unit_name!),
    [leaf('1', 100, 'diem')],
    100,
  );
  // scores were not printed: any that fall with the place will do
  DA_NANG.forEach((row, i) => {
    report(daNang[i]!, 'diem', 100 - Number(row.rank), 100);
  });

  const decree = add(
    'nd61',
    DECREE_61.map((total) => `Đơn vị ${total}`.replace('.', ' phẩy ')),
    Array.from({ length: 9 }, (_, i) => leaf(`${i + 1}`, 2, `chi_so_${i + 1}`)),
    18,
    { classes: classesOf(ND61_CLASSES) },
  );
  DECREE_61.forEach((total, unit) => {
    for (let i = 0; i < 9; i++) {
      const points = Math.min(Math.max(Math.round((total - 2 * i) * 100) / 100, 0), 2);
      report(decree[unit]!, `chi_so_${i + 1}`, points, 2);
    }
  });
  const hundred = add(
    'thang-100',
    OF_100.map((total) => `Nơi ${total}`.replace('.', ' phẩy ')),
    [leaf('1', 100, 'diem')],
    100,
    { classes: classesOf({ 'Xuất sắc': 90, Tốt: 80, Khá: 70 }) },
  );
  OF_100.forEach((total, i) => {
    report(hundred[i]!, 'diem', total, 100);
  });

  const files = { units, measures, assessments };
  for (const [name, rows] of Object.entries(files))
    writeFileSync(join(folder, `${name}.csv`), csv(rows));
  etl('add', ...Object.keys(files).map((name) => join(folder, `${name}.csv`)), '--data', folder);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const byCode = (id: string) => new Map(exported(id, folder).map((row) => [row.unit_code, row]));

test('the worked examples of the leader formula, each case a block, to two decimals', () => {
  const rows = byCode('dan-dau');
  expect(rows.size).toBe(19);
  LEADER.forEach((told, i) => {
    const row = rows.get(`dan-dau.${i}`)!;
    expect([row['1'], row.block, row.rank], `${told.case} ${told.unit}`).toEqual([
      Number(told.expected_score).toFixed(2),
      told.case,
      '',
    ]);
    const inCase = LEADER.filter((other) => other.case === told.case);
    const equal = inCase.filter((other) => other.expected_score === told.expected_score);
    expect(row.tied).toBe(String(equal.length > 1));
  });
});

test('Bình Dương 2017: appraisal and survey to the announced totals and places', () => {
  const rows = byCode('binh-duong');
  BINH_DUONG.forEach((told, i) => {
    const { total, rank, ...points } = rows.get(`binh-duong.${i}`)!;
    expect([total, rank, points['1'], points['2']]).toEqual([
      ...[told.total_100, told.rank],
      ...[Number(told.appraised_65).toFixed(2), told.survey_35],
    ]);
  });
});

test('Đà Nẵng 2008: 1, 2, 2, 3, 4, 5, 6', () => {
  const rows = byCode('da-nang');
  DA_NANG.forEach((told, i) => {
    const { rank, tied } = rows.get(`da-nang.${i}`)!;
    expect([rank, tied]).toEqual([told.rank, String(told.rank === '2')]);
  });
});

test('Decree 61: exactly 15 of 18 is Xuất sắc, and a hundredth less is not', () => {
  const rows = byCode('nd61');
  expect(DECREE_61.map((_, i) => rows.get(`nd61.${i}`)!.total)).toEqual(
    DECREE_61.map((total) => total.toFixed(2)),
  );
  expect(DECREE_61.map((_, i) => rows.get(`nd61.${i}`)!.class)).toEqual([
    ...['Xuất sắc', 'Xuất sắc', 'Tốt', 'Tốt', 'Khá', 'Khá'],
    ...['Trung bình', 'Trung bình', 'Yếu', 'Yếu'],
  ]);
});

test('90.00 and 80.00 are in the class that begins there; below the lowest there is none', () => {
  const rows = byCode('thang-100');
  expect(OF_100.map((_, i) => rows.get(`thang-100.${i}`)!.class)).toEqual([
    ...['Xuất sắc', 'Tốt', 'Tốt', 'Khá', 'Khá', ''],
  ]);
});
