/** Petitions and tasks: in time or not to the minute or the day, month by month, over from the year before. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
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

const MEASURES = ['petitions_on_time', 'petitions_satisfied', 'tasks_on_time', 'tasks_done'];
const PETITIONS = lines(
  'Mã PAKN,Tên đơn vị,Ngày tiếp nhận,Hạn trả lời,Ngày trả lời,Hài lòng',
  'A1,UBND Phường Hòa Bình,05/01/2026,20/01/2026,20/01/2026 22:00,có',
  'A2,UBND Phường Hòa Bình,05/01/2026,20/01/2026 17:00,20/01/2026 17:01,không hài lòng',
  // pending, late from 11/2; answered after that
  'A3,UBND Phường Hòa Bình,20/01/2026,10/02/2026,05/03/2026,',
  // still in time at the end: neither above nor below the line
  'A4,UBND Phường Hòa Bình,20/03/2026,20/04/2026,,',
  // carried over: late from the first day on; answered in time; done with before
  'A5,UBND Phường Hòa Bình,01/12/2025,15/12/2025,10/01/2026,hài lòng',
  'A6,UBND Phường Hòa Bình,20/12/2025,10/01/2026,05/01/2026,có',
  'A7,UBND Phường Hòa Bình,01/12/2025,15/12/2025,10/12/2025,có',
  // no due date: 15 working days from receipt
  'A8,UBND Phường Hòa Bình,02/02/2026,,03/02/2026,',
  // judged but not answered
  'A9,UBND Phường Hòa Bình,02/03/2026,02/04/2026,,có',
  'A10,UBND Phường Hòa Bình,10/03/2026,20/03/2026,09/03/2026,có',
);
const TASKS = lines(
  'Mã nhiệm vụ,Mã đơn vị,Ngày giao,Hạn hoàn thành,Ngày hoàn thành',
  'N1,90001,05/01/2026,31/01/2026,31/01/2026',
  'N2,90001,05/01/2026,31/01/2026,01/02/2026',
  'N3,90001,05/01/2026,28/02/2026,',
  // done well before it is due: it counts when it is due
  'N4,90001,10/01/2026,15/03/2026,20/01/2026',
  // of the year before: open, and done before it was due
  'N5,90001,01/12/2025,20/12/2025,15/02/2026',
  'N6,90001,01/12/2025,20/01/2026,28/12/2025',
  'N7,90001,01/02/2026,,10/02/2026',
  // the day it was assigned is not told
  'N8,90001,,20/02/2026,18/02/2026',
  // the same task of another ward is another task
  'N1,90002,05/01/2026,31/01/2026,',
  'N9,90002,05/01/2026,31/01/2026,04/01/2026',
  'N10,90002,,,04/01/2026',
);

let data: string;
test.beforeAll(() => {
  data = newFolder('petitions', {
    ...smallProvince(WARDS),
    'campaigns/viec.yaml': campaignYaml(
      'viec',
      MEASURES.map((measure) => ({ code: measure, max: 10, measure })),
    ),
  });
  write(join(data, 'sent/pakn.csv'), PETITIONS);
  write(join(data, 'sent/nhiem-vu.csv'), TASKS);
  const files = ['pakn.csv', 'nhiem-vu.csv'].map((name) => join(data, 'sent', name));
  expect(run(data, 'add', ...files, '--as-of', '2026-04-01').code).toBe(0);
});
test.afterAll(() => rmSync(data, { recursive: true }));

const months = async (unit: string, measure: string) =>
  (
    await rowsOf<{ figure: string }>(
      data,
      `select numerator || '/' || denominator as figure from measures.${measure}
       where unit_id like '${unit}@%' order by month_index limit 3`,
    )
  ).map(({ figure }) => figure);

test('petitions on time: of those answered or overdue', async () => {
  // A1 A6 of A1 A2 A5 A6 · A8, and A3 late · A9 in time still
  expect(await months('90001', 'petitions_on_time')).toEqual(['2/4', '3/6', '3/6']);
});

test('petitions satisfied: of those whose sender said, once answered', async () => {
  // A1 A5 A6 of A1 A2 A5 A6
  expect(await months('90001', 'petitions_satisfied')).toEqual(['3/4', '3/4', '3/4']);
});

test('tasks on time: done by the day, of those due in the period', async () => {
  // N1 N6 of N1 N2 N6 · N8 of N3 N8 · N4
  expect(await months('90001', 'tasks_on_time')).toEqual(['2/3', '3/5', '4/6']);
  expect(await months('90002', 'tasks_on_time')).toEqual(['0/1', '0/1', '0/1']);
});

test('tasks done: of those assigned in the period or carried over', async () => {
  // N1 N4 of N1–N5 · N2 N5 N7 N8 of N7 N8 more
  expect(await months('90001', 'tasks_done')).toEqual(['2/5', '6/7', '6/7']);
});

test('rows that contradict themselves are sent back, in words', () => {
  const rejects = run(data, 'rejects').out;
  for (const row of [
    'pakn.csv,,11,UBND Phường Hòa Bình,Ngày trả lời,09/03/2026,answered_before_received,Ngày trả lời trước ngày tiếp nhận. Sửa lại một trong hai ngày.',
    'nhiem-vu.csv,,11,90002,Ngày hoàn thành,04/01/2026,done_before_assigned,Ngày hoàn thành trước ngày giao. Sửa lại một trong hai ngày.',
    'nhiem-vu.csv,,12,90002,Ngày giao,,missing,',
  ])
    expect(rejects).toContain(row);
});

test('doubts are told, and the rows count', () => {
  const files = ['pakn.csv', 'nhiem-vu.csv'].map((name) => join(data, 'sent', name));
  const checked = answer<{ warnings: object }[]>(run(data, 'check', ...files, '--json'));
  expect(checked.map(({ warnings }) => warnings)).toEqual([
    { 'judged_before_answer:satisfied': 1, 'no_answer_date:due_at': 1 },
    { 'no_due_date:due_on': 1 },
  ]);
  const { out } = run(data, 'check', files[0]!);
  expect(out).toContain('dòng 10: Có đánh giá hài lòng mà chưa có ngày trả lời');
});

test('without a due date a petition has 15 working days: over Tết 2026 from 2/2 to the end of 2/3', async () => {
  send(
    data,
    'pakn-khong-han.csv',
    lines(
      'petition_code,unit_code,received_at,due_at,answered_at,satisfied',
      'B1,90002,2026-02-02,,2026-03-02 23:00,',
      'B2,90002,2026-02-02,,2026-03-03 08:00,',
      // received on a Sunday in the holidays: counted as on Monday 23/2
      'B3,90002,2026-02-22,,2026-03-16 09:00,',
      'B4,90002,2026-02-22,,2026-03-17 09:00,',
    ),
    '2026-04-02',
  );
  const late = await rowsOf<{ petition_code: string; overdue_on: string | null }>(
    data,
    `select petition_code, overdue_on::varchar as overdue_on from staging.petitions
     where petition_code like 'B%' order by all`,
  );
  expect(late).toEqual([
    { petition_code: 'B1', overdue_on: null },
    { petition_code: 'B2', overdue_on: '2026-03-03' },
    { petition_code: 'B3', overdue_on: null },
    { petition_code: 'B4', overdue_on: '2026-03-17' },
  ]);
});

test('a later extract of a petition or task takes the place of an earlier one', async () => {
  send(
    data,
    'pakn-2.csv',
    lines(
      'petition_code,unit_code,received_at,due_at,answered_at,satisfied',
      'A9,90001,2026-03-02,2026-04-02,2026-03-30 09:00,no',
    ),
    '2026-04-03',
  );
  send(
    data,
    'nhiem-vu-cu.csv',
    lines('task_code,unit_code,assigned_on,due_on,done_on', 'N1,90001,2026-01-05,2026-01-31,'),
    '2026-02-15',
  );
  expect((await months('90001', 'petitions_on_time'))[2]).toBe('4/7');
  expect((await months('90001', 'petitions_satisfied'))[2]).toBe('3/5');
  expect((await months('90001', 'tasks_on_time'))[0]).toBe('2/3');
  const replaced = await rowsOf(
    data,
    `select s.source, f.name, s.line, s.value, b.name as by_name, s.by_line from staging.superseded s
     join staging.files f using (file) join staging.files b on b.file = s.by_file order by s.source`,
  );
  expect(replaced).toEqual([
    {
      source: 'petitions',
      name: 'pakn.csv',
      line: 10,
      value: 'A9',
      by_name: 'pakn-2.csv',
      by_line: 2,
    },
    {
      source: 'tasks',
      name: 'nhiem-vu-cu.csv',
      line: 2,
      value: 'N1',
      by_name: 'nhiem-vu.csv',
      by_line: 2,
    },
  ]);
});

test('rows of a unit nobody knows yet are kept, and heal when an alias comes', async () => {
  send(
    data,
    'la.csv',
    lines('task_code,unit,assigned_on,due_on,done_on', 'X1,H99.7,2026-01-05,2026-01-31,2026-01-20'),
    '2026-04-01',
  );
  const waiting = () =>
    rowsOf(
      data,
      `select source, line, reason, value from marts.unresolved where file_name = 'la.csv'`,
    );
  expect(await waiting()).toEqual([
    { source: 'tasks', line: 2, reason: 'unknown_unit', value: 'H99.7' },
  ]);
  expect(run(data, 'rejects').out).toContain('la.csv,,2,H99.7,unit,H99.7,unknown_unit');
  send(data, 'bi-danh.csv', lines('system,alias,unit_code', 'dvcqg,H99.7,90003'), '2026-04-01');
  expect(await waiting()).toEqual([]);
  expect(await months('90003', 'tasks_on_time')).toEqual(['1/1', '1/1', '1/1']);
});
