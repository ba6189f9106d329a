/** Surveys: answers in words and numbers, shares and means month by month, repeats and bursts kept but flagged. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { surveys } from '@/etl/sources/surveys';
import { campaignYaml } from './campaign-yaml';
import {
  answer,
  lines,
  newFolder,
  rowsOf,
  run,
  send,
  smallProvince,
  WARDS,
  write,
} from './program';

test.describe.configure({ mode: 'default' });

const LEAVES = [
  { code: 's', max: 10, measure: 'satisfaction' },
  { code: 'm', max: 10, measure: 'satisfaction_mean', formula: 'share from 1 to 5' },
];
const HEADING =
  'Mã phiếu,Đơn vị,Thời điểm trả lời,Cách khảo sát,Đối tượng,Người trả lời,Câu hỏi,Trả lời,Cỡ mẫu';
const QUARTER = lines(
  HEADING,
  'P1,Phường Hòa Bình,05/01/2026 08:00,Phiếu giấy,Người dân,Nguyễn Văn Kín,Thái độ,Rất hài lòng,6',
  'P1,Phường Hòa Bình,05/01/2026 08:00,Phiếu giấy,Người dân,Nguyễn Văn Kín,Thời gian,Bình thường,6',
  'P2,Phường Hòa Bình,31/01/2026 23:59,Mã QR,Doanh nghiệp,,Thái độ,hai long,6',
  'P2,Phường Hòa Bình,31/01/2026 23:59,Mã QR,Doanh nghiệp,,Thời gian,Không hài lòng,6',
  'P3,Phường Hòa Bình,10/02/2026 09:00,Điện thoại,Đại biểu HĐND,,Thái độ,5,6',
  'P3,Phường Hòa Bình,10/02/2026 09:00,Điện thoại,Đại biểu HĐND,,Thời gian,Rất không hài lòng,6',
  // another scale each: of the share, not of the mean
  'P4,Phường Hòa Bình,11/02/2026 09:00,ki-ốt,Thủ trưởng,,Mức chung,B,6',
  'P4,Phường Hòa Bình,11/02/2026 09:00,ki-ốt,Thủ trưởng,,Có phải đi lại,không,6',
  // left blank: asked, not answered
  'P5,Phường Hòa Bình,12/02/2026 09:00,Trực tuyến,Người dân,,Thái độ,,6',
  // what can't be read is not guessed
  'P6,Phường Hòa Bình,12/02/2026 09:00,Trực tuyến,Người dân,,Thái độ,tuyệt vời,6',
  'P7,Phường Hòa Bình,31/02/2026 09:00,Trực tuyến,Người dân,,Thái độ,5,6',
  'P8,,12/02/2026 09:00,Trực tuyến,Người dân,,Thái độ,5,6',
  'P9,Phường Hòa Bình,12/02/2026 09:00,bồ câu,người ngoài hành tinh,,Thái độ,5,6',
);

/** Twelve kiosk ballots a ten seconds apart, two of a person each hour, one that is all alone. */
const at = (second: number) =>
  `2026-03-02 10:${`${Math.floor(second / 60)}`.padStart(2, '0')}:${`${second % 60}`.padStart(2, '0')}`;
const BURST = lines(
  'response_code,unit_code,answered_at,channel,respondent_group,respondent_code,question,answer',
  ...Array.from({ length: 12 }, (_, i) => `K${i},90002,${at(i * 10)},kiosk,citizens,,q,5`),
  // nine in the same two minutes through another channel are no burst
  ...Array.from({ length: 9 }, (_, i) => `O${i},90002,${at(i * 10)},online,citizens,,q,4`),
  // a bare date has no minute
  ...Array.from({ length: 11 }, (_, i) => `D${i},90002,2026-03-03,kiosk,citizens,,q,3`),
  // ten ballots of one respondent, on ten days
  ...Array.from(
    { length: 10 },
    (_, i) => `R${i},90002,2026-03-${10 + i} 09:00,phone,citizens,0905000111,q,5`,
  ),
  // the same ballot answers the same question again
  'K0,90002,2026-03-20 09:00,kiosk,citizens,,q,1',
);

let data: string;
test.beforeAll(() => {
  data = newFolder('surveys', {
    ...smallProvince(WARDS),
    'campaigns/khao-sat.yaml': campaignYaml('khao-sat', LEAVES),
  });
  write(join(data, 'sent/phieu.csv'), QUARTER);
  write(join(data, 'sent/don-dap.csv'), BURST);
  const files = ['phieu.csv', 'don-dap.csv'].map((name) => join(data, 'sent', name));
  expect(run(data, 'add', ...files, '--as-of', '2026-04-01').code).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

const months = async (unit: string, measure: string) =>
  (
    await rowsOf<{ figure: string }>(
      data,
      `select numerator || '/' || denominator as figure from measures.${measure}
       where unit_id like '${unit}@%' order by month_index limit 4`,
    )
  ).map(({ figure }) => figure);

test('satisfied is 4–5 and their words, A–B, yes; blank answers are not counted', async () => {
  // P1 P2 · P3 P4 P9: 1 of 2, 1 of 2 · 1 of 2, 1 of 2 (B), 1 of 1
  expect(await months('90001', 'satisfaction')).toEqual(['2/4', '5/9', '5/9', '5/9']);
});

test('the mean is of the answers on the scale from 1 to 5', async () => {
  // 5 + 3 + 4 + 2, then 5 + 1 and P9's 5
  expect(await months('90001', 'satisfaction_mean')).toEqual(['14/4', '25/7', '25/7', '25/7']);
  const told = run(data, 'explain', 'khao-sat', '90001', 'm').out;
  expect(told).toContain('Số liệu: 25 / 7 (3,57)');
});

test('how many were asked, and how many the sample needs, stands beside', async () => {
  const samples = await rowsOf(
    data,
    `select unit_id[:5] as unit, answers, responses, required_n from marts.survey_samples order by unit`,
  );
  expect(samples).toEqual([
    { unit: '90001', answers: 9, responses: 5, required_n: 6 },
    // 12 + 9 + 11 + 10, and K0 once more
    { unit: '90002', answers: 43, responses: 42, required_n: null },
  ]);
  expect(run(data, 'explain', 'khao-sat', '90001', 's').out).toContain(
    'Khảo sát: 9 câu trả lời của 5 phiếu; cần 6 phiếu',
  );
});

test('a ward nobody rated is missing, not 0', async () => {
  const [score] = await rowsOf(
    data,
    `select numerator, denominator, policy from marts.scores
     where criterion = 's' and unit_id like '90003@%' and month_ends_on = date '2026-12-31'`,
  );
  expect(score).toEqual({ numerator: null, denominator: null, policy: 'missing_zero' });
});

test('what can not be read is sent back; what need not be read is null with a warning', async () => {
  const [checked] = answer<{ warnings: object }[]>(
    run(data, 'check', join(data, 'sent/phieu.csv'), '--json'),
  );
  expect(checked).toMatchObject({
    accepted: 10,
    rejected: 3,
    warnings: { 'bad_word:channel': 1, 'bad_word:respondent_group': 1 },
  });
  const rejects = run(data, 'rejects').out.split('\n');
  expect(rejects.find((row) => row.includes(',11,'))).toContain(
    'tuyệt vời,bad_word,"Ô ""Trả lời"" có giá trị chưa biết.',
  );
  expect(rejects.find((row) => row.includes(',12,'))).toContain('31/02/2026 09:00,bad_date');
  expect(rejects.find((row) => row.includes(',13,'))).toContain('missing');
});

test('repeats, bursts and frequent respondents are flagged, and all of them count', async () => {
  const flags = await rowsOf(
    data,
    `select response_code[1] as kind, count(*)::integer as n, count(*) filter (is_repeat)::integer as repeats,
       count(*) filter (in_burst)::integer as bursts, count(*) filter (is_frequent)::integer as frequent
     from staging.surveys where unit_id like '90002@%' group by all order by all`,
  );
  expect(flags).toEqual([
    { kind: 'D', n: 11, repeats: 0, bursts: 0, frequent: 0 },
    { kind: 'K', n: 13, repeats: 1, bursts: 13, frequent: 0 },
    { kind: 'O', n: 9, repeats: 0, bursts: 0, frequent: 0 },
    { kind: 'R', n: 10, repeats: 9, bursts: 0, frequent: 10 },
  ]);
  // 12 + 9 + 10 of 43
  expect((await months('90002', 'satisfaction'))[2]).toBe('31/43');
  expect(run(data, 'explain', 'khao-sat', '90002', 's').out).toContain(
    'Đề nghị rà soát (vẫn được tính): 10 câu trả lời lặp lại của cùng phiếu hoặc cùng người; 12 phiếu gửi dồn (từ 10 phiếu trong 2 phút, cùng một kênh); 10 phiếu của người trả lời từ 10 phiếu trở lên',
  );
});

test('the same ballots in a later extract are the same answers, corrected', async () => {
  const corrected = QUARTER.replace('Thái độ,hai long', 'Thái độ,Không hài lòng');
  send(data, 'phieu-sua.csv', corrected, '2026-04-02');
  expect(await months('90001', 'satisfaction')).toEqual(['1/4', '4/9', '4/9', '4/9']);
  const [{ n }] = (await rowsOf(
    data,
    `select count(*) as n from staging.superseded s join staging.files b on b.file = s.by_file
     where s.source = 'surveys' and b.name = 'phieu-sua.csv'`,
  )) as [{ n: number }];
  expect(n).toBe(10);
});

test('who answered leaves the reader only as a keyed hash, and stays in the lake', async () => {
  const people = await rowsOf<{ respondent_code: string }>(
    data,
    'select distinct respondent_code from lake.surveys where respondent_code is not null',
  );
  expect(people.map(({ respondent_code }) => respondent_code.length)).toEqual([32, 32]);
  const columns = await rowsOf(
    data,
    `select table_name from duckdb_columns() where column_name = 'respondent_code' and schema_name <> 'lake'`,
  );
  expect(columns).toEqual([]);
});

test('the wide form knows its fixed columns: every other heading is a question', () => {
  const { heading, cell } = surveys.wide!;
  expect([heading, cell]).toEqual(['question', 'answer']);
  expect(Object.keys(surveys.columns)).toEqual(expect.arrayContaining([heading, cell]));
});
