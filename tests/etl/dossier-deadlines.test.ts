/** When time runs out for a dossier without an appointed date: every day here was counted on a calendar by hand. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaignYaml } from './campaign-yaml';
import { lines, newFolder, rowsOf, run, smallProvince, WARDS, write } from './program';

test.describe.configure({ mode: 'default' });

const PROCEDURES = lines(
  'procedure_code,procedure_name,days_max,days_unit',
  '1.000001,Một ngày làm việc,1,working_day',
  '1.000002,Hai ngày làm việc,2,working_day',
  '1.000003,Ba ngày làm việc,3,working_day',
  '1.000005,Năm ngày làm việc,5,working_day',
  '1.000000,Trong ngày,0,working_day',
  '1.000006,"Năm, không ghi đơn vị",5,unstated',
  '2.000005,Năm ngày,5,calendar_day',
  '2.000010,Mười ngày,10,calendar_day',
  '2.000031,Một tháng,1,month',
  '3.000002,Hai giờ,2,hour',
  '3.000008,Tám giờ,8,hour',
  '4.000000,Không nêu thời hạn,,',
);

/** Procedure, received, until when there is time: a day, or a day and a minute. */
const CASES: [string, string, string, string][] = [
  // days off before the lunar new year of 2025: from Saturday 25/1 to Sunday 2/2
  ['Tết', '1.000005', '20/01/2025 10:00', '2025-02-03'],
  ['the last minute before Tết', '1.000001', '24/01/2025 16:59', '2025-02-03'],
  ['a minute after the office closed for Tết', '1.000001', '24/01/2025 17:01', '2025-02-04'],
  ['received in Tết', '1.000001', '29/01/2025 09:00', '2025-02-04'],
  // Monday 1/9 and Tuesday 2/9 off
  ['National Day', '1.000002', '29/08/2025 09:00', '2025-09-04'],
  // Saturday 26/4 worked for Friday 2/5; 30/4 and 1/5 off
  ['a Saturday that is worked', '1.000003', '24/04/2025 08:00', '2025-04-28'],
  ['the Friday off for it', '1.000005', '24/04/2025 08:00', '2025-05-05'],
  ['received on the Saturday worked', '1.000001', '26/04/2025 10:00', '2025-04-28'],
  ['received on an ordinary Saturday', '1.000001', '08/03/2025 10:00', '2025-03-11'],
  ['Friday 16:59', '1.000005', '14/03/2025 16:59', '2025-03-21'],
  ['Friday 17:00', '1.000005', '14/03/2025 17:00', '2025-03-21'],
  ['Friday 17:01', '1.000005', '14/03/2025 17:01', '2025-03-24'],
  ['a day without an hour', '1.000005', '14/03/2025', '2025-03-21'],
  ['within the day', '1.000000', '14/03/2025 08:00', '2025-03-14'],
  ['within the day, after hours', '1.000000', '14/03/2025 18:00', '2025-03-17'],
  ['days of no stated kind are working days', '1.000006', '14/03/2025 08:00', '2025-03-21'],
  ['calendar days', '2.000010', '03/03/2025 09:00', '2025-03-13'],
  ['calendar days that end on a Sunday', '2.000010', '24/04/2025 09:00', '2025-05-05'],
  ['calendar days that end on a holiday', '2.000005', '25/04/2025 09:00', '2025-05-05'],
  ['a month', '2.000031', '28/02/2025 09:00', '2025-03-28'],
  ['a month to a day that month lacks', '2.000031', '31/03/2025 09:00', '2025-05-05'],
  ['two hours over noon', '3.000002', '10/03/2025 11:00', '2025-03-10 15:00'],
  ['two hours from noon', '3.000002', '10/03/2025 12:00', '2025-03-10 15:30'],
  ['two hours to the end of the day', '3.000002', '10/03/2025 15:00', '2025-03-10 17:00'],
  ['two hours over a weekend', '3.000002', '14/03/2025 16:00', '2025-03-17 08:30'],
  ['two hours from after the end of the week', '3.000002', '14/03/2025 17:01', '2025-03-17 09:30'],
  ['two hours from a Saturday', '3.000002', '15/03/2025 10:00', '2025-03-17 09:30'],
  ['two hours from before the office opens', '3.000002', '10/03/2025 06:00', '2025-03-10 09:30'],
  [
    'eight hours are more than a day of seven and a half',
    '3.000008',
    '10/03/2025 08:00',
    '2025-03-11 08:30',
  ],
  // Tet again: half an hour before it, seven and a half after
  ['eight hours over Tết', '3.000008', '24/01/2025 16:30', '2025-02-03 17:00'],
  ['the code of a province', '1.000005.000.00.00.H26', '14/03/2025 08:00', '2025-03-21'],
  ['the code of a service', '1.000005.000.00.00.H55.02', '14/03/2025 08:00', '2025-03-21'],
];

const HEADING = 'dossier_code,unit_code,procedure_code,received_at,due_at,finished_at';
const row = (i: number, procedure: string, received: string, due = '', finished = '') =>
  `D${i},90001,${procedure},${received},${due},${finished}`;

let data: string;
interface Deadline {
  dossier_code: string;
  due: string | null;
  due_from: string;
  overdue_on: string | null;
  is_on_time: boolean;
}
let found: Map<string, Deadline>;

test.beforeAll(async () => {
  data = newFolder('deadlines', {
    ...smallProvince(WARDS),
    'reference/procedures.csv': PROCEDURES,
    'campaigns/thu-2025.yaml': campaignYaml(
      'thu-2025',
      [{ code: '1', max: 10, measure: 'in_time_of_received' }],
      '{from: 2025-01-01, to: 2025-12-31}',
    ),
    'sent/ho-so.csv': lines(
      HEADING,
      ...CASES.map(([, procedure, received], i) => row(i, procedure, received)),
      row(100, '1.000005', '14/03/2025 08:00', '04/04/2025 17:00'),
      row(101, '9.999999', '14/03/2025 08:00'),
      row(102, '4.000000', '14/03/2025 08:00', '', '14/11/2025 08:00'),
      row(103, '', '14/03/2025 08:00'),
      // five working days from Friday 14/3: the last hour of Friday 21/3, and the first of Saturday
      row(104, '1.000005', '14/03/2025 08:00', '', '21/03/2025 23:30'),
      row(105, '1.000005', '14/03/2025 08:00', '', '22/03/2025 00:01'),
      // two hours: to the minute
      row(106, '3.000002', '10/03/2025 11:00', '', '10/03/2025 15:00'),
      row(107, '3.000002', '10/03/2025 11:00', '', '10/03/2025 15:01'),
    ),
  });
  expect(run(data, 'add', join(data, 'sent/ho-so.csv'), '--as-of', '2025-12-31').code).toBe(0);
  const rows = await rowsOf<Deadline>(
    data,
    `select dossier_code, strftime(due_at, '%Y-%m-%d %H:%M') as due, due_from, overdue_on, is_on_time
     from staging.dossiers`,
  );
  found = new Map(rows.map((deadline) => [deadline.dossier_code, deadline]));
});
test.afterAll(() => rmSync(data, { recursive: true }));

for (const [i, [name, procedure, received, due]] of CASES.entries())
  test(`${name}: ${procedure} received ${received} is due ${due}`, () => {
    const moment = due.length === 10 ? `${due} 23:59` : due;
    expect(found.get(`D${i}`)).toMatchObject({ due: moment, due_from: 'statutory' });
  });

test('an appointed date goes before the term of the procedure', () => {
  expect(found.get('D100')).toMatchObject({ due: '2025-04-04 17:00', due_from: 'appointed' });
});

test('without a date, and without a procedure whose term is known, a dossier cannot be late', () => {
  const none = { due: null, due_from: 'none', overdue_on: null };
  expect(found.get('D101')).toMatchObject({ ...none, is_on_time: false });
  expect(found.get('D102')).toMatchObject({ ...none, is_on_time: true });
  expect(found.get('D103')).toMatchObject({ ...none, is_on_time: false });
});

test('days run to midnight, hours to the minute', () => {
  const outcome = (code: string) => {
    const { overdue_on, is_on_time } = found.get(code)!;
    return [overdue_on, is_on_time];
  };
  expect(outcome('D104')).toEqual([null, true]);
  expect(outcome('D105')).toEqual(['2025-03-22', false]);
  expect(outcome('D106')).toEqual([null, true]);
  expect(outcome('D107')).toEqual(['2025-03-10', false]);
});

test('what is due by law is explained as such, down to the row', () => {
  const { code, out } = run(data, 'explain', 'thu-2025', '90001', '1', '--rows', '99');
  expect(code).toBe(0);
  const line = (dossier: string) => out.split('\n').find((text) => text.includes(` ${dossier},`));
  expect(line('D0')).toBe(
    '  ho-so.csv, dòng 2: D0, mẫu số; hạn 03/02/2025 theo thời hạn của thủ tục',
  );
  expect(line('D106')).toContain('hạn 15:00 10/03/2025 theo thời hạn của thủ tục');
  expect(line('D100')).toMatch(/: D100, mẫu số$/);
  expect(line('D101')).toMatch(/; không có ngày hẹn, không rõ thời hạn của thủ tục$/);
});

test('a province that shortens a term sends its own list; results follow', async () => {
  write(
    join(data, 'reference/procedures.csv'),
    PROCEDURES.replace(',5,working_day', ',3,working_day'),
  );
  expect(run(data).code).toBe(0);
  expect(
    await rowsOf(
      data,
      `select due_at::date as due_on from staging.dossiers where dossier_code = 'D9'`,
    ),
  ).toEqual([{ due_on: '2025-03-19' }]);
});

test('the list that ships has terms for the codes of provinces', async () => {
  const other = newFolder('deadlines-shipped', {
    ...smallProvince(WARDS),
    // 1.001193, registration of a birth: 1, of no stated kind
    'sent/ho-so.csv': lines(HEADING, row(1, '1.001193.000.00.00.H26', '14/03/2025 08:00')),
  });
  expect(run(other, 'add', join(other, 'sent/ho-so.csv')).code).toBe(0);
  expect(
    await rowsOf(other, 'select due_at::date as due_on, due_from from staging.dossiers'),
  ).toEqual([{ due_on: '2025-03-17', due_from: 'statutory' }]);
  rmSync(other, { recursive: true });
});
