/** Time waiting for a supplement does not count; each case is told beside its row. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml } from './campaign-yaml';
import { answer, lines, newFolder, rowsOf, run, smallProvince, WARDS } from './program';

test.describe.configure({ mode: 'default' });

const DOSSIERS = lines(
  'Mã hồ sơ,Mã đơn vị,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc xử lý,Trạng thái,Số lần yêu cầu bổ sung,Ngày yêu cầu bổ sung,Ngày hoàn thành bổ sung,Có thư xin lỗi',
  // four days of waiting, three days after the date: in time; one more, late
  'S01,90001,02/03/2026 08:00,10/03/2026 17:00,13/03/2026 17:00,Đã trả kết quả,1,05/03/2026 08:00,09/03/2026 08:00,',
  'S02,90001,02/03/2026 08:00,10/03/2026 17:00,14/03/2026 17:01,Đã trả kết quả,1,05/03/2026 08:00,09/03/2026 08:00,có',
  // asked for only when it was late already
  'S03,90001,02/03/2026 08:00,10/03/2026 17:00,20/03/2026 10:00,Đã trả kết quả,1,11/03/2026 08:00,19/03/2026 08:00,',
  // asked for and not brought: pending, not late
  'S04,90001,02/03/2026 08:00,10/03/2026 17:00,,Yêu cầu bổ sung giấy tờ,1,09/03/2026 08:00,,',
  // the same, asked for too late
  'S05,90001,02/03/2026 08:00,10/03/2026 17:00,,Yêu cầu bổ sung giấy tờ,1,12/03/2026 08:00,,',
  // never brought, so closed long after: as if it had ended when it was asked for
  'S06,90001,02/03/2026 08:00,10/03/2026 17:00,25/03/2026 08:00,Dừng xử lý,1,09/03/2026 08:00,,',
  'S07,90001,02/03/2026 08:00,10/03/2026 17:00,25/03/2026 08:00,Công dân yêu cầu rút hồ sơ,1,09/03/2026 08:00,,',
  // brought, but nobody says when: nothing to subtract
  'S08,90001,02/03/2026 08:00,10/03/2026 17:00,12/03/2026 08:00,Đã trả kết quả,1,05/03/2026 08:00,,',
  'S09,90001,02/03/2026 08:00,10/03/2026 17:00,,Đang xử lý,1,05/03/2026 08:00,,',
  // asked twice, in time all the same
  'S10,90001,02/03/2026 08:00,10/03/2026 17:00,09/03/2026 08:00,Đã trả kết quả,2,05/03/2026 08:00,06/03/2026 08:00,',
  // handed in before it was asked for
  'S11,90001,02/03/2026 08:00,10/03/2026 17:00,12/03/2026 08:00,Đã trả kết quả,1,09/03/2026 08:00,05/03/2026 08:00,',
  // waiting over the end of the month: neither late in March nor in April
  'S12,90001,23/03/2026 08:00,30/03/2026 17:00,08/04/2026 08:00,Đã trả kết quả,1,27/03/2026 08:00,06/04/2026 08:00,',
);

let data: string;
test.beforeAll(() => {
  const leaf = (code: string, measure: string) => ({ code, max: 10, measure });
  data = newFolder('supplements', {
    ...smallProvince(WARDS),
    'campaigns/thu-2026.yaml': campaignYaml('thu-2026', [
      leaf('1', 'in_time_of_received'),
      leaf('2', 'in_time_by_decision_766'),
      leaf('3', 'apologised_of_late'),
      leaf('4', 'supplemented_of_received'),
    ]),
    'sent/ho-so.csv': DOSSIERS,
  });
  const { code, err } = run(data, 'add', join(data, 'sent/ho-so.csv'), '--as-of', '2026-04-30');
  expect(code, err).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

test('each dossier is late from the day a person would say', async () => {
  const rows = await rowsOf<{ dossier_code: string; overdue_on: string | null; on_time: boolean }>(
    data,
    'select dossier_code, overdue_on, is_on_time as on_time from staging.dossiers',
  );
  expect(
    Object.fromEntries(rows.map(({ dossier_code, ...it }) => [dossier_code, Object.values(it)])),
  ).toEqual({
    S01: [null, true],
    // 10/3 and four days
    S02: ['2026-03-14', false],
    S03: ['2026-03-10', false],
    S04: [null, false],
    S05: ['2026-03-10', false],
    S06: [null, true],
    S07: [null, true],
    S08: ['2026-03-10', false],
    S09: ['2026-03-10', false],
    S10: [null, true],
    S11: ['2026-03-10', false],
    S12: [null, true],
  });
});

test('only the definition of Decision 766 counts a second request as late', async () => {
  const at = (measure: string) =>
    rowsOf(
      data,
      `select numerator, denominator from measures.${measure} where unit_id like '90001%' and month_index = 2`,
    );
  // not: S02 S03 S05 S08 S09 S11
  expect(await at('in_time_of_received')).toEqual([{ numerator: 6, denominator: 12 }]);
  // nor S10
  expect(await at('in_time_by_decision_766')).toEqual([{ numerator: 5, denominator: 12 }]);
});

test('an apology is counted where it was late, and only there', async () => {
  expect(
    await rowsOf(
      data,
      `select numerator, denominator from measures.apologised_of_late where unit_id like '90001%' and month_index = 2`,
    ),
  ).toEqual([{ numerator: 1, denominator: 6 }]);
});

test('the rows say what was subtracted', () => {
  const { out } = run(data, 'explain', 'thu-2026', '90001', '2', '--rows', '99');
  const notes = (code: string) =>
    out
      .split('\n')
      .find((line) => line.includes(` ${code},`))!
      .split('; ')
      .slice(1);
  expect(notes('S01')).toEqual(['trừ thời gian chờ bổ sung, hạn đến 17:00 14/03/2026']);
  expect(notes('S03')).toEqual([]);
  expect(notes('S04')).toEqual(['dừng tính hạn vì chờ bổ sung']);
  expect(notes('S07')).toEqual(['dừng tính hạn vì chờ bổ sung', 'công dân rút hồ sơ']);
  expect(notes('S10')).toEqual([
    'trừ thời gian chờ bổ sung, hạn đến 17:00 11/03/2026',
    'yêu cầu bổ sung quá một lần',
  ]);
});

test('dates that do not fit are doubted, and the rows count', () => {
  const [file] = answer<[{ accepted: number; warnings: Record<string, number> }]>(
    run(data, 'check', join(data, 'sent/ho-so.csv'), '--json'),
  );
  expect(file.accepted).toBe(12);
  expect(file.warnings).toEqual({
    // S11
    'supplement_out_of_order:supplement_done_at': 1,
    // S08 S09
    'supplement_without_end:supplement_done_at': 2,
  });
});
