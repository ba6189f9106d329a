/** What a unit gives itself above its appraisal, as a figure a campaign may take points for, down to its rows. */
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { answer, lines, newFolder, run, send, smallProvince, WARDS } from './program';

test.describe.configure({ mode: 'default' });

const CAMPAIGN = lines(
  'id: tu-cham',
  'title: {vi: "Đợt thử"}',
  'legal_basis: "Bộ tiêu chí thử"',
  'scope: {parent: "90"}',
  'period: {from: 2026-01-01, to: 2026-12-31}',
  'points: {max: 30}',
  'classes: [{name: "Tốt", from: 0}]',
  'criteria:',
  '  - {code: "1", name: {vi: "Kế hoạch"}, max: 10, formula: given, missing: zero}',
  '  - {code: "2", name: {vi: "Tuyên truyền"}, max: 8, formula: given, missing: zero}',
  '  - {code: "3", name: {vi: "Kiểm tra"}, max: 2, formula: given, missing: zero}',
  '  - {code: "4", name: {vi: "Tự chấm trung thực"}, max: 10, measure: self_assessment_excess, formula: "share from 20% to 0%", missing: exclude, none: full}',
  '  - {code: "5", name: {vi: "Sáng kiến"}, max: 2, part: bonus, formula: given, missing: zero}',
);
const HEADING = 'campaign,unit_code,criterion,round,self_points,appraised_points';
const row = (unit: string, criterion: string, round: string, self: string, given: string) =>
  ['tu-cham', unit, criterion, round, self, given].join(',');

let data: string;
test.beforeAll(() => {
  data = newFolder('self-assessment', {
    ...smallProvince(WARDS),
    'campaigns/tu-cham.yaml': CAMPAIGN,
  });
  send(
    data,
    'tu-cham.csv',
    lines(
      HEADING,
      row('90001', '1', 'self', '9.5', ''),
      row('90001', '2', 'self', '8', ''),
      row('90001', '3', 'self', '1', ''),
      row('90001', '5', 'self', '2', ''),
      row('90002', '1', 'self', '10', ''),
    ),
    '2027-01-10',
  );
  send(
    data,
    'tham-dinh.csv',
    lines(
      HEADING,
      // 8.4 in the first round, 8.9 in the second: 0.6 above
      row('90001', '1', '1', '', '8.4'),
      row('90001', '1', '2', '', '8.9'),
      row('90001', '2', '1', '', '7.9'),
      // less than the appraisal gives: it does not make up for the others
      row('90001', '3', '1', '', '2'),
      row('90001', '5', '1', '', '0'),
    ),
    '2027-02-10',
  );
});
test.afterAll(() => rmSync(data, { recursive: true }));

const explained = (unit: string) =>
  answer<{ score: object; parts: object; rows: object[] }>(
    run(data, 'explain', 'tu-cham', unit, '4', '--json'),
  );

test('by how much self-assessment exceeds the appraisal, of the maxima of what has both', () => {
  const { score } = explained('90001');
  // 0.6 + 0.1 of 10 + 8 + 2: 3.5%, of 20% to 0%
  expect(score).toMatchObject({ numerator: 0.7, denominator: 20, value: 0.035, points: 8.25 });
});

test('the rows are the appraisals that count', () => {
  const { out } = run(data, 'explain', 'tu-cham', '90001', '4');
  expect(out.split('\n').filter((line) => line.includes('tham-dinh.csv'))).toEqual([
    '  tham-dinh.csv, dòng 3: tiêu chí 1: tự chấm 9,5, thẩm định 8,9, tử số và mẫu số',
    '  tham-dinh.csv, dòng 4: tiêu chí 2: tự chấm 8, thẩm định 7,9, tử số và mẫu số',
    '  tham-dinh.csv, dòng 5: tiêu chí 3: tự chấm 1, thẩm định 2, mẫu số',
  ]);
});

test('a unit that was not appraised has no figure', () => {
  const { score } = explained('90002');
  expect(score).toMatchObject({ numerator: null, points: null, policy: 'missing_exclude' });
});
