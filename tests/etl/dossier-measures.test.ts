import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { MEASURES_OF } from '@/warehouse/models';
import { campaignYaml } from './campaign-yaml';
import { lines, newFolder, rowsOf, run, smallProvince, WARDS, write } from './program';

test.describe.configure({ mode: 'default' });

const NOW = '2026-04-20';
const HEADING =
  'dossier_code,unit_code,received_at,due_at,finished_at,returned_at,status,channel,fee_due,fee_paid_online,input_digitised,result_digitised,apology_sent';
const DOSSIERS = lines(
  HEADING,
  // to the minute: the first on time, the second a minute late
  'H01,90001,05/01/2026 08:00,12/01/2026 17:00,12/01/2026 17:00,,Đã trả kết quả,Trực tuyến,8000,có,1,1,',
  'H02,90001,05/01/2026 09:00,12/01/2026 17:00,12/01/2026 17:01,,Đã trả kết quả,Trực tiếp,8000,không,1,0,x',
  // due on a day: until its end
  'H03,90001,06/01/2026,13/01/2026,13/01/2026 23:30,,Đã trả kết quả,Trực tuyến,0,,0,1,',
  'H04,90001,06/01/2026,13/01/2026,14/01/2026 08:00,,Đã trả kết quả,Trực tiếp,,,0,0,',
  // a day early
  'H05,90001,07/01/2026,20/01/2026 17:00,19/01/2026 16:00,,Đã xử lý xong,Trực tuyến,,,1,1,',
  // pending in time at the end of January; one ends in time, the other is late from 10/2
  'H06,90001,20/01/2026,10/02/2026 17:00,05/02/2026 10:00,,Đã xử lý xong,Bưu chính,20000,có,1,0,',
  'H07,90001,20/01/2026,10/02/2026 17:00,15/03/2026 10:00,,Đã xử lý xong,Trực tiếp,20000,không,0,0,x',
  // carried over; the second is late from the first day on; the third had ended before
  'H08,90001,20/12/2025,10/01/2026 17:00,08/01/2026,,Đã xử lý xong,Trực tuyến,8000,có,1,1,',
  'H09,90001,01/12/2025,15/12/2025 17:00,10/02/2026,,Đã xử lý xong,Trực tiếp,,,0,1,',
  'H10,90001,01/12/2025,15/12/2025 17:00,20/12/2025,,Đã xử lý xong,Trực tuyến,8000,có,1,1,x',
  // withdrawn, which ends it; turned away and registered only, which are not received
  'H11,90001,10/02/2026,20/02/2026 17:00,12/02/2026 09:00,,Công dân yêu cầu rút hồ sơ,Trực tuyến,,,1,0,',
  'H12,90001,10/02/2026,20/02/2026 17:00,11/02/2026,,Không được tiếp nhận,Trực tuyến,8000,có,1,1,',
  'H13,90001,11/02/2026,20/02/2026 17:00,,,Mới đăng ký,Trực tuyến,8000,có,1,1,',
  // pending now: in time, and late
  'H14,90001,01/04/2026,25/04/2026 17:00,,,Đang xử lý,Trực tuyến,8000,có,1,0,',
  'H15,90001,01/04/2026,15/04/2026 17:00,,,Đang xử lý,Trực tiếp,,,0,0,x',
  // no due date; ended by the handing over alone; due before it was received
  'H16,90001,02/03/2026,,20/03/2026,,Đã xử lý xong,Trực tuyến,,,1,1,',
  'H17,90001,02/03/2026,10/03/2026 17:00,,05/03/2026 10:00,Đã trả kết quả,Trực tiếp,,,0,1,',
  'H18,90001,10/03/2026,05/02/2026 17:00,12/03/2026,,Đã xử lý xong,Trực tiếp,,,0,0,',
  // its end comes after now
  'H19,90001,10/04/2026,18/04/2026 17:00,22/04/2026,,Đã xử lý xong,Trực tuyến,,,1,0,',
  // all this ward did was to turn one away
  'H20,90003,10/02/2026,20/02/2026 17:00,11/02/2026,,Không được tiếp nhận,Trực tuyến,,,,,',
);

type Figure = `${number}/${number}`;
/** A plain number. */
type Plain = 'late_without_apology';
/** Nothing is told here of service levels, reuse of data, supplements: nothing to measure. */
type Untold = 'full_online_of_received' | 'data_reused_of_received' | 'supplemented_of_received';
type Measure = (typeof MEASURES_OF.dossiers)[number];
type Month = Record<Exclude<Measure, Untold | Plain>, Figure> &
  Partial<Record<Untold, Figure>> &
  Record<Plain, number>;

/** Until 31/1, 28/2, 31/3, and now, 20/4. */
const CALENDAR: Month[] = [
  {
    // H01 H03 H05 H08 of H01–H05 H08
    on_time_of_resolved: '4/6',
    // of H01–H09
    on_time_of_received: '4/9',
    // and late: H02 H04 H09
    on_time_of_due: '4/7',
    // and pending in time: H06 H07
    in_time_of_received: '6/9',
    // nobody is asked again
    in_time_by_decision_766: '6/9',
    // H05 H08
    early_of_resolved: '2/6',
    // H01 H03 H05 of the new H01–H07
    online_of_received: '3/7',
    // H01 H02 H05 H06
    inputs_digitised: '4/7',
    // H01 H03 H05 H08
    results_digitised: '4/6',
    // H01 H05 H08
    digitised_in_full: '3/6',
    // H01 H06 of H01 H02 H06 H07
    paid_online: '2/4',
    // H02 of H02 H04 H09
    apologised_of_late: '1/3',
    // H04 H09
    late_without_apology: 2,
    // H09 of H06 H07 H09
    pending_overdue: '1/3',
    // H09 was due on 15/12
    pending_overdue_days: '47/1',
  },
  {
    // and H06 H11, while H09 ended late
    on_time_of_resolved: '6/9',
    on_time_of_received: '6/10',
    // late: H02 H04 H09, and H07 still pending
    on_time_of_due: '6/10',
    in_time_of_received: '6/10',
    // nobody is asked again
    in_time_by_decision_766: '6/10',
    // H05 H08 H06 H11
    early_of_resolved: '4/9',
    // and H11
    online_of_received: '4/8',
    inputs_digitised: '5/8',
    // and H09
    results_digitised: '5/9',
    digitised_in_full: '3/9',
    paid_online: '2/4',
    // H02 H07
    apologised_of_late: '2/4',
    // H04 H09
    late_without_apology: 2,
    // H07
    pending_overdue: '1/1',
    // H07 was due on 10/2
    pending_overdue_days: '18/1',
  },
  {
    // and H16 H17; late H07 H18
    on_time_of_resolved: '8/13',
    on_time_of_received: '8/13',
    on_time_of_due: '8/13',
    in_time_of_received: '8/13',
    // nobody is asked again
    in_time_by_decision_766: '8/13',
    early_of_resolved: '5/13',
    online_of_received: '5/11',
    inputs_digitised: '6/11',
    results_digitised: '7/13',
    digitised_in_full: '4/13',
    paid_online: '2/4',
    // late: H02 H04 H07 H09 H18
    apologised_of_late: '2/5',
    // H04 H09 H18
    late_without_apology: 3,
    pending_overdue: '0/0',
    pending_overdue_days: '0/0',
  },
  {
    on_time_of_resolved: '8/13',
    // and H14 H15 H19, none of them ended yet
    on_time_of_received: '8/16',
    // and late H15 H19
    on_time_of_due: '8/15',
    // and H14
    in_time_of_received: '9/16',
    // nobody is asked again
    in_time_by_decision_766: '9/16',
    early_of_resolved: '5/13',
    online_of_received: '7/14',
    inputs_digitised: '8/14',
    results_digitised: '7/13',
    digitised_in_full: '4/13',
    paid_online: '3/5',
    // H02 H07 H15
    apologised_of_late: '3/7',
    // H04 H09 H18 H19
    late_without_apology: 4,
    // H15 H19 of H14 H15 H19
    pending_overdue: '2/3',
    // H15 on 15/4, H19 on 18/4
    pending_overdue_days: '7/2',
  },
];

/** Until 14/1, 14/2, 14/3, 14/4, and now. */
const FROM_THE_15TH: Partial<Month>[] = [
  // H05 is still pending, in time; H04 ended late on that very day
  {
    on_time_of_resolved: '3/5',
    in_time_of_received: '4/7',
    pending_overdue: '1/2',
    pending_overdue_days: '30/1',
  },
  {
    on_time_of_resolved: '6/9',
    in_time_of_received: '6/10',
    pending_overdue: '1/1',
    pending_overdue_days: '4/1',
  },
  // H07 late and H16 without a due date are pending
  {
    on_time_of_resolved: '7/11',
    in_time_of_received: '8/13',
    pending_overdue: '1/2',
    pending_overdue_days: '32/1',
  },
  // H15 is due the day after
  {
    on_time_of_resolved: '8/13',
    in_time_of_received: '11/16',
    pending_overdue: '0/3',
    pending_overdue_days: '0/0',
  },
  {
    on_time_of_resolved: '8/13',
    in_time_of_received: '9/16',
    pending_overdue: '2/3',
    pending_overdue_days: '7/2',
  },
];

let data: string;
test.beforeAll(() => {
  const period = '{from: 2026-01-01, to: 2026-06-30}';
  const leaves = MEASURES_OF.dossiers.map((measure, i) => ({ code: `${i + 1}`, max: 10, measure }));
  data = newFolder('dossier-measures', {
    ...smallProvince(WARDS),
    'campaigns/lich.yaml': campaignYaml('lich', leaves, period),
    'campaigns/ngay-15.yaml': campaignYaml(
      'ngay-15',
      leaves,
      period.replace('}', ', month_starts_on: 15}'),
    ),
    'sent/ho-so.csv': DOSSIERS,
  });
  expect(run(data, 'add', join(data, 'sent/ho-so.csv'), '--as-of', NOW).code).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

/** Figures of ward 90001, a list a month; no row is nothing of nothing. */
async function figures(campaign: string, measure: string, months: number): Promise<string[]> {
  const rows = await rowsOf<{ month_index: number; figure: string }>(
    data,
    `select month_index, concat_ws('/', numerator, denominator) as figure from measures.${measure}
     where campaign_id = '${campaign}' and unit_id = '90001@2020-01-01'`,
  );
  return Array.from(
    { length: months },
    (_, i) => rows.find(({ month_index }) => month_index === i)?.figure ?? '0/0',
  );
}

for (const measure of MEASURES_OF.dossiers)
  test(`${measure} is what a person counts, month by month`, async () => {
    const expected = CALENDAR.map((month) => `${month[measure] ?? '0/0'}`);
    // months that are not over are judged now
    expect(await figures('lich', measure, 6)).toEqual([...expected, expected[3], expected[3]]);
  });

for (const measure of [
  'on_time_of_resolved',
  'in_time_of_received',
  'pending_overdue',
  'pending_overdue_days',
] as const)
  test(`${measure} follows months that begin on the 15th`, async () => {
    expect(await figures('ngay-15', measure, 5)).toEqual(
      FROM_THE_15TH.map((month) => month[measure]),
    );
  });

/** What became of the leaf in each ward at the end. */
const policies = () =>
  rowsOf(
    data,
    `select unit_id[:5] as unit, numerator, denominator, policy, points from marts.scores
     where campaign_id = 'lich' and criterion = '1' and month_ends_on = date '2026-06-30' order by unit`,
  );

test('a ward that sent nothing is missing, unless a file is complete for it', async () => {
  const sent = { unit: '90001', numerator: 8, denominator: 13, policy: null, points: 6.15 };
  const missing = { numerator: null, denominator: null, policy: 'missing_zero', points: 0 };
  const nothing = { numerator: 0, denominator: 0, policy: 'none_full', points: 10 };
  expect(await policies()).toEqual([
    sent,
    { unit: '90002', ...missing },
    { unit: '90003', ...nothing },
  ]);
  const file = write(join(data, 'sent/ho-so.csv'), DOSSIERS);
  expect(run(data, 'add', file, '--covers', '90').code).toBe(0);
  expect(await policies()).toEqual([
    sent,
    { unit: '90002', ...nothing },
    { unit: '90003', ...nothing },
  ]);
});
