import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isDay } from '@/etl/day';
import { titleDate } from '@/etl/headings';
import { Database } from '@/warehouse/db';
import { inLake } from './in-lake';

let root: string;
let db: Database;
test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'as-of-'));
  db = await Database.open(':memory:');
});
test.afterAll(() => {
  db.close();
  rmSync(root, { recursive: true });
});

for (const [title, day] of [
  ['DANH SÁCH HỒ SƠ từ ngày 01/01/2026 đến ngày 31/8/2026', '2026-08-31'],
  ['Số liệu đến 9-10-2026', '2026-10-09'],
  ['Đến hết ngày 31/02/2026', null],
  ['Đến ngày 28/02/2026 (không phải 30/02/2026)', '2026-02-28'],
  ['Báo cáo tháng 13/13/2026', null],
  ['Theo Quyết định 766/QĐ-TTg', null],
  ['', null],
] as const)
  test(`the title "${title}" says ${day ?? 'no day'}`, () => {
    expect(titleDate([title])).toBe(day);
  });

test('a day is one of the calendar', () => {
  expect(
    ['2026-01-31', '2024-02-29', '2026-02-29', '2026-1-31', '2026-13-01', ''].map(isDay),
  ).toEqual([true, true, false, false, false, false]);
});

const HEADING = 'dossier_code,unit_code,received_at,due_at,finished_at';
const days = async (rows: string[], added_on: string) =>
  (await inLake(db, root, [HEADING, ...rows, ''].join('\n'), { added_on })).lake.largest_on;

test('without a title a file goes as far as its last event', async () => {
  const rows = ['1,90001,05/01/2026,12/01/2026,10/01/2026', '2,90001,06/01/2026,20/02/2026,'];
  expect(await days(rows, '2026-12-31')).toBe('2026-01-10');
});

test('a day after the file arrived is a slip of the pen', async () => {
  const rows = ['1,90001,05/01/2026,,10/01/2026', '2,90001,06/01/2026,,10/11/2026'];
  expect(await days(rows, '2026-02-01')).toBe('2026-01-10');
});

test('such a row counts, with a doubt about the cell', async () => {
  const rows = [
    '1,90001,05/01/2026 08:00,12/01/2026,01/02/2026 16:30',
    '2,90001,02/02/2026,,',
    '3,90001,06/01/2026,20/02/2026,02/02/2026',
  ];
  const text = [HEADING, ...rows, ''].join('\n');
  const { lake } = await inLake(db, root, text, { added_on: '2026-02-01' });
  expect(lake.accepted).toBe(3);
  expect(lake.warnings).toEqual({
    'after_arrival:received_at': 1,
    'after_arrival:finished_at': 1,
  });
});

test('rows that are refused or skipped say nothing of it', async () => {
  const rows = ['1,90001,05/01/2026,,', '2,,06/01/2026,,', '3,90001,09/01/2026,,08/01/2026'];
  expect(await days(rows, '2026-02-01')).toBe('2026-01-05');
});

test('lists of units have no day: their dates are validity', async () => {
  const { lake } = await inLake(
    db,
    root,
    'unit_code,unit_name,unit_type,valid_from\n90001,Phường 1,phuong,01/07/2025\n',
  );
  expect(lake.largest_on).toBeNull();
});

test('a circular’s date is not the day of the figures, nor is one after the file arrived', async () => {
  const rows = ['H1,90001,05/01/2026,12/01/2026,10/01/2026', ''];
  const told = async (title: string, added_on = '2026-02-01') => {
    const { lake } = await inLake(db, root, [title, HEADING, ...rows].join('\n'), { added_on });
    return lake.title_on ?? lake.largest_on;
  };
  expect(await told('Kèm theo Công văn số 12 ngày 15/01/2025')).toBe('2026-01-10');
  expect(await told('Ngày in: 05/12/2027')).toBe('2026-01-10');
  expect(await told('Số liệu đến 31/01/2026 (mẫu theo Thông tư ngày 31/10/2017)')).toBe(
    '2026-01-31',
  );
});

test('a period told in words is the day a form goes up to', async () => {
  const form = [
    'UBND Phường 1',
    'Quý I năm 2026',
    'Lĩnh vực,Nhận: Tổng số,Đã giải quyết: Tổng số,Đang giải quyết: Tổng số',
    'Đất đai,5,5,0',
    '',
  ];
  const { lake } = await inLake(db, root, form.join('\n'), { added_on: '2026-05-01' });
  expect(lake.title_on).toBe('2026-03-31');
});
