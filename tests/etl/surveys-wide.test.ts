/** A column a question: the same ballots count as they do with a row an answer. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml } from './campaign-yaml';
import { lines, newFolder, rowsOf, run, smallProvince, WARDS, write } from './program';

const LEAVES = [
  { code: 's', max: 10, measure: 'satisfaction' },
  { code: 'm', max: 10, measure: 'satisfaction_mean', formula: 'share from 1 to 5' },
];
const WIDE = lines(
  'Mã phiếu,Đơn vị,Thời điểm trả lời,1. Thái độ phục vụ,2. Thời gian giải quyết,Góp ý',
  'P1,Phường Hòa Bình,05/01/2026 08:00,Rất hài lòng,Bình thường,nên mở cửa sớm hơn',
  'P2,Phường Hòa Bình,06/01/2026 08:00,Hài lòng,,tốt',
  'P3,Phường Hòa Bình,07/01/2026 08:00,tuyệt vời,Rất không hài lòng,',
  'P4,,07/01/2026 08:00,Hài lòng,Hài lòng,',
  'P5,Phường Hòa Bình,08/01/2026 08:00,Hài lòng,Không hài lòng,có',
  'P6,Phường Hòa Bình,08/01/2026 09:00,5,4,',
);
const LONG = lines(
  'Mã phiếu,Đơn vị,Thời điểm trả lời,Câu hỏi,Trả lời',
  'P1,Phường Hòa Bình,05/01/2026 08:00,1. Thái độ phục vụ,Rất hài lòng',
  'P1,Phường Hòa Bình,05/01/2026 08:00,2. Thời gian giải quyết,Bình thường',
  'P2,Phường Hòa Bình,06/01/2026 08:00,1. Thái độ phục vụ,Hài lòng',
  'P3,Phường Hòa Bình,07/01/2026 08:00,2. Thời gian giải quyết,Rất không hài lòng',
  'P5,Phường Hòa Bình,08/01/2026 08:00,1. Thái độ phục vụ,Hài lòng',
  'P5,Phường Hòa Bình,08/01/2026 08:00,2. Thời gian giải quyết,Không hài lòng',
  'P6,Phường Hòa Bình,08/01/2026 09:00,1. Thái độ phục vụ,5',
  'P6,Phường Hòa Bình,08/01/2026 09:00,2. Thời gian giải quyết,4',
);

async function loaded(name: string, text: string) {
  const data = newFolder(name, {
    ...smallProvince(WARDS),
    'campaigns/khao-sat.yaml': campaignYaml('khao-sat', LEAVES),
  });
  const file = write(join(data, 'sent/phieu.csv'), text);
  const checked = run(data, 'check', file).out;
  expect(run(data, 'add', file, '--as-of', '2026-04-01').code).toBe(0);
  const answers = await rowsOf(
    data,
    'select response_code, question, answer, score, is_satisfied, is_repeat from staging.surveys order by all',
  );
  const scores = await rowsOf(
    data,
    `select criterion, numerator, denominator from marts.scores
     where campaign_id = 'khao-sat' and month_ends_on = '2026-01-31' and numerator is not null order by all`,
  );
  rmSync(data, { recursive: true });
  return { checked, answers, scores };
}

test('a number of the row is no question, a heading that says how satisfied is one beside others', async () => {
  const sheet = lines(
    'STT,Mã phiếu,Đơn vị,Thời điểm trả lời,1. Thái độ,Mức độ hài lòng',
    '1,P1,Phường Hòa Bình,05/01/2026 08:00,Rất hài lòng,Không hài lòng',
    '2,P2,Phường Hòa Bình,05/01/2026 09:00,Hài lòng,Không hài lòng',
    '3,P3,Phường Hòa Bình,05/01/2026 10:00,Không ý kiến,Hài lòng',
  );
  const { checked, scores } = await loaded('wide-stt', sheet);
  expect(checked).toContain('1. Thái độ; Mức độ hài lòng');
  expect(scores).toContainEqual({ criterion: 's', numerator: 3, denominator: 5 });
});

test('the same ballots in both forms are the same answers and the same scores', async () => {
  const wide = await loaded('wide', WIDE);
  const long = await loaded('long', LONG);
  expect(wide.answers).toEqual(long.answers);
  expect(wide.scores).toEqual(long.scores);
  // 5, 3, 4, 1, 4, 2, 5, 4: five of eight are satisfied
  expect(wide.scores).toContainEqual({ criterion: 's', numerator: 5, denominator: 8 });
  expect(wide.checked).toContain('Câu hỏi: 1. Thái độ phục vụ; 2. Thời gian giải quyết');
  expect(wide.checked).toContain('Không dùng: Góp ý');
  expect(wide.checked).toContain('7 dòng = 5 nhận + 1 trả lại + 1 bỏ qua');
  expect(wide.checked).toMatch(/dòng 4: Ô "Trả lời" có giá trị chưa biết/);
});
