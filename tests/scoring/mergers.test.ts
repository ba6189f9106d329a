/** Figures follow units that were merged or renamed, and not those that were split: from files to the ranking. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { etl, exported } from './command';

test.describe.configure({ mode: 'default' });

let folder: string;
let rows: Map<string, Record<string, string>>;

/** On 1/7/2024: A and B go whole into N, R becomes S, C is divided between D and E. */
const FILES = {
  'units.csv': `unit_code,unit_name,unit_type,valid_from,valid_to
98.A,Xã A,xa,2020-01-01,2024-06-30
98.B,Xã B,xa,2020-01-01,2024-06-30
98.C,Xã C,xa,2020-01-01,2024-06-30
98.R,Xã R,xa,2020-01-01,2024-06-30
98.N,Xã N,xa,2024-07-01,
98.S,Phường S,phuong,2024-07-01,
98.D,Xã D,xa,2024-07-01,
98.E,Xã E,xa,2024-07-01,
`,
  'changes.csv': `old_code,new_code,changed_on,kind
98.A,98.N,2024-07-01,whole
98.B,98.N,2024-07-01,whole
98.R,98.S,2024-07-01,renamed
98.C,98.D,2024-07-01,partial
98.C,98.E,2024-07-01,partial
`,
  'measures.csv': `unit_code,period_from,period_to,measure,numerator,denominator
98.A,2024-01-01,2024-06-30,viec_dung_han,10,20
98.B,2024-01-01,2024-03-31,viec_dung_han,1,10
98.B,2024-04-01,2024-06-30,viec_dung_han,19,20
98.N,2024-07-01,2024-12-31,viec_dung_han,45,50
98.R,2024-01-01,2024-06-30,viec_dung_han,1,50
98.S,,2024-12-31,viec_dung_han,90,100
98.C,2024-01-01,2024-06-30,viec_dung_han,0,100
98.D,2024-07-01,2024-12-31,viec_dung_han,9,10
98.E,,2023-12-31,viec_dung_han,5,10
`,
  'campaigns/sap-nhap.yaml': `id: sap-nhap
title: {vi: Sau sắp xếp}
legal_basis: Thử
scope: {units: ["98.A", "98.B", "98.C", "98.R", "98.N", "98.S", "98.D", "98.E"]}
period: {from: 2024-01-01, to: 2024-12-31}
points: {max: 100}
classes: []
criteria:
  - {code: "1", name: {vi: Đúng hạn}, max: 100, measure: viec_dung_han, formula: share}
`,
};

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sap-nhap-'));
  mkdirSync(join(folder, 'campaigns'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const files = ['units.csv', 'changes.csv', 'measures.csv'].map((name) => join(folder, name));
  etl('add', ...files, '--data', folder);
  rows = new Map(exported('sap-nhap', folder).map((row) => [row.unit_code!, row]));
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('only units there on the last day are ranked', () => {
  expect([...rows.keys()].sort()).toEqual(['98.D', '98.E', '98.N', '98.S']);
});

test('reports of two units that went into one are added to its own', () => {
  // (10 + 1 + 19 + 45) ÷ (20 + 10 + 20 + 50)
  expect(rows.get('98.N')!.total).toBe('75.00');
});

test('a report of the whole year has the former name’s half in it', () => {
  expect(rows.get('98.S')!.total).toBe('90.00');
});

test('reports of a unit that was divided count for none of its parts', () => {
  expect(rows.get('98.D')!.total).toBe('90.00');
});

test('a report of another year, its first day left blank, is none of this one', () => {
  expect(rows.get('98.E')).toMatchObject({ total: '', rank: '', coverage: '0.0000' });
});
