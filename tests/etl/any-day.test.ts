import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { PROGRAM } from '@/warehouse/data-folder';
import { campaignYaml } from './campaign-yaml';
import { answer, lines, newFolder, runWith, smallProvince, WARDS, write } from './program';

test.describe.configure({ mode: 'default' });

/** An extract of 31/1/2026, with dossiers due long after it. */
const DOSSIERS = lines(
  'dossier_code,unit_code,received_at,due_at,finished_at,applicant',
  'H1,90001,05/01/2026,12/01/2026,10/01/2026,Đặng Thị Hòa',
  'H2,90001,30/01/2026 09:00,10/02/2026,,Đặng Thị Hòa',
  'H3,90002,31/01/2026 16:00,15/03/2026,,Trần Văn An',
  'H4,90002,05/01/2026,12/01/2026,,Trần Văn An',
);
const FIGURES = lines(
  'DANH SÁCH tính đến ngày 31/01/2026,,,,,',
  'unit_code,period_from,period_to,measure,numerator,denominator',
  '90001,01/01/2026,31/01/2026,satisfaction,9,10',
  '90002,01/01/2026,31/01/2026,satisfaction,7,10',
);
const LEAVES = [
  { code: '1', max: 30, measure: 'on_time_of_resolved' },
  { code: '2', max: 30, measure: 'in_time_of_received' },
  { code: '3', max: 20, measure: 'pending_overdue', formula: 'share from 100% to 0%' },
  { code: '4', max: 20, measure: 'satisfaction' },
];

const folders: string[] = [];
test.afterAll(() => {
  for (const data of folders) rmSync(data, { recursive: true });
});

/** The command line on another day. */
function onDay(day: string) {
  const env = {
    NODE_OPTIONS: `--import=${join(PROGRAM, 'tests/etl/faked-day.mjs')}`,
    FAKED_DAY: `${day}T09:00:00+07:00`,
  };
  return (data: string, ...words: string[]) => runWith(data, env, ...words);
}

function loadedOn(day: string): string {
  const data = newFolder('any-day', {
    ...smallProvince(WARDS),
    'campaigns/thu-2026.yaml': campaignYaml('thu-2026', LEAVES),
  });
  folders.push(data);
  const files = [
    write(join(data, 'sent/ho-so.csv'), DOSSIERS),
    write(join(data, 'sent/so-lieu.csv'), FIGURES),
  ];
  const ran = onDay(day)(data, 'add', ...files);
  expect(ran.code).toBe(0);
  return data;
}

test('the same files on another day and machine give the same bytes', () => {
  const [one, other] = [loadedOn('2026-02-01'), loadedOn('2031-07-09')];
  for (const format of ['csv', 'json']) {
    const [a, b] = [
      onDay('2026-02-01')(one, 'export', 'thu-2026', '--format', format),
      onDay('2031-07-09')(other, 'export', 'thu-2026', '--format', format),
    ];
    expect(a.code).toBe(0);
    expect(b.out).toBe(a.out);
    expect(a.out).toContain('90002');
  }
  const status = answer<{ as_of_on: string; files: { added_on: string; as_of_on: string }[] }>(
    onDay('2031-07-09')(other, 'status', '--json'),
  );
  expect(status).toMatchObject({ as_of_on: '2026-01-31' });
  expect(status.files).toMatchObject([
    { added_on: '2031-07-09', as_of_on: '2026-01-31' },
    { added_on: '2031-07-09', as_of_on: '2026-01-31' },
  ]);
});

test('a later day changes nothing in a folder, and a folder may be moved', () => {
  const data = loadedOn('2026-02-01');
  const before = onDay('2026-02-01')(data, 'export', 'thu-2026', '--format', 'json').out;
  const again = onDay('2031-07-09')(data, 'add', join(data, 'sent/ho-so.csv'), '--json');
  expect(answer<{ changed: boolean }>(again).changed).toBe(false);
  const moved = `${data}-moved`;
  cpSync(data, moved, { recursive: true });
  folders.push(moved);
  rmSync(data, { recursive: true });
  folders.splice(folders.indexOf(data), 1);
  const run = onDay('2031-07-09');
  expect(run(moved, 'export', 'thu-2026', '--format', 'json').out).toBe(before);
  const why = run(moved, 'explain', 'thu-2026', '90002', '3');
  expect(why.out).toContain('ho-so.csv, dòng 5');
  expect(answer<{ changed: boolean }>(run(moved, '--json')).changed).toBe(false);
});
