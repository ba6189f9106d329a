/** Answers worth what the list of measures says (Yên Bái: A 100%, B 60%, C 20%, D 0%), and who gave them. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml } from './campaign-yaml';
import { lines, newFolder, rowsOf, run, smallProvince, WARDS, write } from './program';

test.describe.configure({ mode: 'default' });

const MEASURES = [
  'satisfaction_weighted',
  'satisfaction_of_citizens',
  'satisfaction_of_organisations',
  'satisfaction_of_delegates',
  'satisfaction_of_department_heads',
  'satisfaction_of_officials',
  'survey_responses_of_required',
];
const BALLOTS = lines(
  'Mã phiếu,Mã đơn vị,Ngày trả lời,Đối tượng,Câu hỏi,Trả lời,Cỡ mẫu',
  'P1,90001,05/01/2026,Người dân,c1,A,8',
  'P1,90001,05/01/2026,Người dân,c2,B,8',
  'P2,90001,06/01/2026,Doanh nghiệp,c1,C,8',
  'P3,90001,03/02/2026,Đại biểu HĐND,c1,D,8',
  'P4,90001,03/02/2026,Thủ trưởng,c1,A,8',
  'P5,90001,03/02/2026,Thủ trưởng,c1,B,8',
  // on another scale: not weighed
  'P6,90001,04/02/2026,Người dân,c1,Rất hài lòng,8',
  // asked, not answered: no response
  'P7,90001,04/02/2026,Người dân,c1,,8',
  // nobody says how many are needed of this ward
  'Q1,90002,04/02/2026,Cán bộ,c1,B,',
);

let data: string;
test.beforeAll(() => {
  const leaves = MEASURES.map((measure) => ({ code: measure, max: 10, measure }));
  data = newFolder('weights', {
    ...smallProvince(WARDS),
    'campaigns/trong-so.yaml': campaignYaml('trong-so', leaves),
    'sent/phieu.csv': BALLOTS,
  });
  const { code, err } = run(data, 'add', join(data, 'sent/phieu.csv'), '--as-of', '2026-02-28');
  expect(code, err).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

/** Numerator and denominator at the end of a month, 0 for January. */
const figure = async (measure: string, unit: string, month = 1) => {
  const rows = await rowsOf<{ numerator: number; denominator: number }>(
    data,
    `select numerator, denominator from measures.${measure} where unit_id like '${unit}@%' and month_index = ${month}`,
  );
  return rows.flatMap(({ numerator, denominator }) => [numerator, denominator]);
};

test('each answer counts for its worth, exactly', async () => {
  // 1 + 0.6 + 0.2, then 0 + 1 + 0.6
  expect(await figure('satisfaction_weighted', '90001', 0)).toEqual([1.8, 3]);
  expect(await figure('satisfaction_weighted', '90001')).toEqual([3.4, 6]);
  expect(await figure('satisfaction_weighted', '90002')).toEqual([0.6, 1]);
  const told = run(data, 'explain', 'trong-so', '90001', 'satisfaction_weighted').out;
  // 10 × 3.4 ÷ 6 = 5.666…
  expect(told).toContain('Số liệu: 3,4 / 6 (56,67%)');
  expect(told).toContain('Điểm: 5,67 / 10');
});

test('each group of respondents has a share of its own', async () => {
  expect(await figure('satisfaction_of_citizens', '90001')).toEqual([3, 3]);
  expect(await figure('satisfaction_of_organisations', '90001')).toEqual([0, 1]);
  expect(await figure('satisfaction_of_delegates', '90001')).toEqual([0, 1]);
  expect(await figure('satisfaction_of_department_heads', '90001')).toEqual([2, 2]);
  expect(await figure('satisfaction_of_officials', '90002')).toEqual([1, 1]);
  // none of them was asked
  expect(await figure('satisfaction_of_officials', '90001')).toEqual([]);
});

test('responses are held against those the sample needs, where somebody says how many', async () => {
  expect(await figure('survey_responses_of_required', '90001', 0)).toEqual([2, 8]);
  expect(await figure('survey_responses_of_required', '90001')).toEqual([6, 8]);
  expect(await figure('survey_responses_of_required', '90002')).toEqual([0, 0]);
});

test('a data folder may weigh answers otherwise', async () => {
  const list = readFileSync('data/reference/measures.yaml', 'utf8');
  const written = 'weights: {A: 1, B: 0.6, C: 0.2, D: 0}';
  expect(list).toContain(written);
  const own = list.replace(written, 'weights: {A: 1, B: 0.75, C: 0.5, D: 0.25, "5": 1}');
  write(join(data, 'reference/measures.yaml'), own);
  expect(run(data).code).toBe(0);
  // 2 × 1 + 2 × 0.75 + 0.5 + 0.25, and 1
  expect(await figure('satisfaction_weighted', '90001')).toEqual([5.25, 7]);
});
