/** Whose figure counts: the rows the program has, what the unit reported, or either where the two agree. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { etl, exported } from './command';

test.describe.configure({ mode: 'default' });

let folder: string;
let rows: Map<string, Record<string, string>>;

/** Dossiers of a unit, the last ten of them late. */
const dossiers = (unit: string, n: number) =>
  Array.from({ length: n }, (_, i) => {
    const finished = i < n - 10 ? '10/02/2024' : '25/02/2024';
    return `${unit}-240205-${1000 + i},${unit},05/02/2024 08:00,20/02/2024 17:00,${finished} 09:00,Đã trả kết quả\n`;
  }).join('');

const FILES = {
  'units.csv': `unit_code,unit_name,unit_type,parent_code,valid_from
97,Tỉnh Không Bao Quát,tinh,,2020-01-01
96,Tỉnh Bao Quát,tinh,,2020-01-01
97.1,Xã Khớp,xa,97,2020-01-01
97.2,Xã Vừa đủ,xa,97,2020-01-01
97.3,Xã Thiếu,xa,97,2020-01-01
97.4,Xã Chỉ báo cáo,xa,97,2020-01-01
97.5,Xã Im lặng,xa,97,2020-01-01
96.6,Xã Không hồ sơ,xa,96,2020-01-01
`,
  'dossiers.csv': `dossier_code,unit_code,received_at,due_at,finished_at,status
${dossiers('97.1', 50)}${dossiers('97.2', 49)}${dossiers('97.3', 48)}`,
  'measures.csv': `unit_code,period_from,period_to,measure,numerator,denominator
97.1,2024-01-01,2024-12-31,in_time_of_received,45,50
97.2,2024-01-01,2024-12-31,in_time_of_received,45,50
97.3,2024-01-01,2024-12-31,in_time_of_received,45,50
97.4,2024-01-01,2024-12-31,in_time_of_received,45,50
`,
  'campaigns/so-cua-ai.yaml': `id: so-cua-ai
title: {vi: Số của ai}
legal_basis: Thử
scope: {types: [xa], units: ["97.1", "97.2", "97.3", "97.4", "97.5", "96.6"]}
period: {from: 2024-01-01, to: 2024-12-31}
points: {max: 150}
classes: []
criteria:
  - {code: c, name: {vi: Tính}, max: 50, measure: in_time_of_received, formula: share, origin: computed, none: full}
  - {code: r, name: {vi: Báo cáo}, max: 50, measure: in_time_of_received, formula: share, origin: reported, none: full}
  - {code: e, name: {vi: Một trong hai}, max: 50, measure: in_time_of_received, formula: share, none: full}
`,
};

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-cua-ai-'));
  mkdirSync(join(folder, 'campaigns'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const path = (name: string) => join(folder, name);
  etl('add', path('units.csv'), path('measures.csv'), '--data', folder);
  etl('add', path('dossiers.csv'), '--covers', '96', '--data', folder);
  rows = new Map(exported('so-cua-ai', folder).map((row) => [row.unit_code!, row]));
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Points under computed, reported, either; of 50 each. */
for (const [unit, what, expected] of [
  ['97.1', 'rows and report agree: the rows count', ['40.00', '45.00', '40.00']],
  // 50 × 39 ÷ 49
  ['97.2', 'rows are exactly 98% of what was declared: they count', ['39.80', '45.00', '39.80']],
  // 50 × 38 ÷ 48
  ['97.3', 'rows are 96%: neither counts until they are reconciled', ['39.58', '45.00', '']],
  ['97.4', 'no rows: the report counts', ['', '45.00', '45.00']],
  ['97.5', 'neither: missing, and not 0', ['', '', '']],
  ['96.6', 'no rows where the file covers all: nothing to measure', ['50.00', '', '50.00']],
] as const)
  test(what, () => {
    const row = rows.get(unit)!;
    expect([row.c, row.r, row.e]).toEqual(expected);
  });

test('the rows and the reason can be asked for', () => {
  const told = etl('explain', 'so-cua-ai', '97.3', 'e', '--data', folder);
  expect(told).toContain('Chờ đối chiếu');
});
