import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PROGRAM } from '@/warehouse/data-folder';
import { Database } from '@/warehouse/db';
import { inLake } from './in-lake';

let root: string;
let db: Database;
test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'values-read-'));
  db = await Database.open(':memory:');
});
test.afterAll(() => {
  db.close();
  rmSync(root, { recursive: true });
});

/** Rows of a broken file that count, as they are kept. */
async function read(name: string) {
  const { lake, rows } = await inLake(
    db,
    root,
    readFileSync(join(PROGRAM, 'tests/fixtures/broken', name)),
  );
  return { lake, rows: rows.filter(({ reason, skipped }) => !reason && !skipped) };
}

/** Values of some columns, a list a row. */
const only = (rows: object[], ...columns: string[]) =>
  rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column]));

for (const [name, expected] of Object.entries({
  'unclosed-quote.csv': [[2], [4], [5], [6]],
  'stray-quotes.csv': [[3], [4], [5], [6]],
  'quoted-newlines.csv': [[2], [4], [5], [8]],
  'mixed-newlines.csv': [[2], [3], [4], [5], [6]],
  'blank-lines.csv': [[5], [9], [12]],
  'repeated-heading.csv': [[2], [4], [6]],
  'title-rows.csv': [[5], [6]],
  'cells-missing-and-extra.csv': [[2], [4], [6]],
}))
  test(`rows of ${name} are known by their first line in the file`, async () => {
    expect(only((await read(name)).rows, 'line')).toEqual(expected);
  });

for (const [name, expected] of Object.entries({
  'quoted-newlines.csv': ['Hộ tịch và chứng thực', 'Hộ tịch', 'a b', 'Hộ tịch'],
  'spaces-around-quotes.csv': ['Đất, đai', 'Hộ tịch'],
  'stray-quotes.csv': ['Hộ tịch', 'Hộ tịch', 'màn hình 21"', 'lĩnh vực "khác"'],
  'unclosed-quote.csv': ['Hộ tịch', 'Hộ tịch', 'Đất, đai', 'Hộ tịch'],
  'semicolon.csv': ['Đất; đai', 'a,b'],
  'tab.csv': ['Hộ tịch', 'a b'],
  'trailing-delimiter.csv': ['Hộ tịch', null, 'Hộ tịch'],
}))
  test(`text of ${name} is kept as it was meant`, async () => {
    expect(only((await read(name)).rows, 'field')).toEqual(expected.map((field) => [field]));
  });

test('headings are known without accents, in any order', async () => {
  const { rows } = await read('odd-headings.csv');
  expect(only(rows, 'dossier_code', 'unit_name', 'status', 'due_at', 'finished_at')).toEqual([
    ['H90.T1', 'Phường Hoà Bình', 'returned', '2026-01-12 23:59:59.999999', '2026-01-10 00:00:00'],
    ['H90.T2', 'UBND Phường 02', 'processing', '2026-01-12 23:59:59.999999', null],
  ]);
});

test('a dash is an empty cell', async () => {
  const { rows } = await read('dashes.csv');
  expect(only(rows, 'dossier_code', 'due_at', 'finished_at', 'field')).toEqual([
    ['H90.Y1', null, null, null],
  ]);
});

test('dates are read day first, as ISO and with a time', async () => {
  const { rows } = await read('dates.csv');
  expect(only(rows, 'received_at', 'due_at', 'finished_at')).toEqual([
    ['2026-01-05 00:00:00', '2026-01-12 23:59:59.999999', '2026-01-10 00:00:00'],
    ['2026-01-05 08:30:00', '2026-01-12 17:00:00', '2026-01-10 09:15:30'],
    ['2026-01-05 08:30:00', '2026-01-12 17:00:00', '2026-01-10 09:15:30.25'],
    ['2026-01-05 00:00:00', '2026-01-12 23:59:59.999999', '2026-01-10 00:00:00'],
    ['2026-01-05 00:00:00', '2026-01-12 23:59:59.999999', '2026-01-10 00:00:00'],
  ]);
});

test('numbers follow the decimal sign of their file', async () => {
  const figures = ['numerator', 'denominator'];
  expect(only((await read('decimal-comma.csv')).rows, ...figures)).toEqual([
    [0.925, null],
    [4859, 5000],
    [1234567.5, 2000000],
  ]);
  expect(only((await read('decimal-dot.csv')).rows, ...figures)).toEqual([
    [0.925, null],
    [4.859, 5],
    [1234567.5, 2000000],
  ]);
});

test('people are kept as a keyed hash alone', async () => {
  const { rows } = await inLake(
    db,
    root,
    'dossier_code,unit_code,received_at,applicant,phone\nH1,90001,05/01/2026,Nguyễn Văn A,0912345678\nH2,90001,06/01/2026,NGUYỄN VĂN A,\n',
  );
  const [one, other] = rows;
  expect(one!.applicant).toMatch(/^[0-9a-f]{32}$/);
  expect(other!.applicant).toBe(one!.applicant);
  expect(JSON.stringify(rows)).not.toMatch(/Nguyễn|NGUYỄN|0912345678/);
});

test('nothing of a line at fault is kept', async () => {
  const { rows } = await inLake(
    db,
    root,
    'dossier_code,unit_code,received_at,field\nH1,90001,05/01/2026,x\nH2,90001,05/01/2026,Nguyễn Văn A,y\nH3,Trần Thị B\n',
  );
  const faulty = rows.filter(({ reason }) => reason);
  expect(faulty).toHaveLength(2);
  expect(JSON.stringify(faulty)).not.toMatch(/H2|H3|90001|Nguyễn|Trần/);
});
