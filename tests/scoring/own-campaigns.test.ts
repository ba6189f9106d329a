/** Campaigns of one's own: YAML, units and measures in an empty data folder, loaded and scored by the command line. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { etl, exported } from './command';
import { original, published } from './published';

test.describe.configure({ mode: 'default' });

let folder: string;

interface Row {
  unit: string;
  name: string;
  type: string;
  measure: string;
  numerator: number | string;
  denominator: number | string;
}

const cell = (value: string | number) => (/[",]/.test(`${value}`) ? `"${value}"` : `${value}`);
const csv = (rows: (string | number)[][]) =>
  rows.map((row) => `${row.map(cell).join(',')}\n`).join('');

/** A campaign over exactly these units, its figures, and the units themselves. */
function write(id: string, max: number, criteria: object[], rows: Row[]): void {
  const codes = [...new Set(rows.map((row) => row.unit))];
  const yaml = {
    id,
    title: { vi: id },
    legal_basis: 'Số liệu đã công bố',
    authority: 'none',
    scope: { units: codes },
    period: { from: '2026-01-01', to: '2026-09-30' },
    points: { max },
    classes: [],
    criteria,
  };
  // JSON is YAML, too
  writeFileSync(join(folder, 'campaigns', `${id}.yaml`), JSON.stringify(yaml, null, 1));
  const names = new Map(rows.map((row) => [row.unit, row]));
  const units = [...names.values()].map((row) => [row.unit, row.name, row.type, '2020-01-01']);
  writeFileSync(
    join(folder, `${id}-units.csv`),
    csv([['unit_code', 'unit_name', 'unit_type', 'valid_from'], ...units]),
  );
  const heading = ['unit_code', 'period_from', 'period_to', 'measure', 'numerator', 'denominator'];
  const figures = rows.map((row) => [
    row.unit,
    '2026-01-01',
    '2026-08-31',
    row.measure,
    row.numerator,
    row.denominator,
  ]);
  writeFileSync(join(folder, `${id}-measures.csv`), csv([heading, ...figures]));
}

const leaf = (code: string, max: number, measure: string) => ({
  code,
  name: { vi: code },
  max,
  measure,
  formula: 'share',
});

/** Numerator and denominator of an on-time ratio under each definition. */
const DEFINITIONS: Record<string, (row: Record<string, string>) => [number, number]> = {
  D1: (row) => [Number(row.on_time), Number(row.resolved)],
  D2: (row) => [Number(row.on_time), Number(row.received)],
  D3: (row) => [Number(row.on_time), Number(row.on_time) + Number(row.pending_overdue)],
  D4: (row) => [Number(row.on_time) + Number(row.pending_in_time), Number(row.received)],
  D4n: (row) => [Number(row.late_resolved), Number(row.received)],
};
const CASES = published('ontime_ratio_definition_cases');

const GROUPS = {
  transparency: 18,
  progress: 20,
  online: 12,
  digitised: 22,
  satisfaction: 18,
  payment: 10,
};
const SAMPLE = published('phutho_2026_qd766_six_groups_sample13');
const PHU_THO = original('qd766_progress_phu_tho_2026_08');
const pooled = (column: string) => PHU_THO.reduce((sum, row) => sum + Number(row[column]), 0);

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dot-rieng-'));
  mkdirSync(join(folder, 'campaigns'));
  write(
    'dung-han',
    100,
    [leaf('1', 100, 'ty_le_dung_han')],
    CASES.map((row, i) => {
      const [numerator, denominator] = DEFINITIONS[row.definition!]!(row);
      const measure = 'ty_le_dung_han';
      return { unit: `DH.${i}`, name: row.unit!, type: 'huyen', measure, numerator, denominator };
    }),
  );
  write(
    'sau-nhom',
    100,
    Object.entries(GROUPS).map(([name, max], i) => leaf(`${i + 1}`, max, `nhom_${name}`)),
    SAMPLE.flatMap((row) =>
      Object.entries(GROUPS).map(([name, max]) => ({
        unit: row.unit_code!,
        name: row.unit_name!,
        type: row.level === 'COMMUNE' ? 'xa' : 'so',
        measure: `nhom_${name}`,
        numerator: row[`${name}_${max}`]!,
        denominator: max,
      })),
    ),
  );
  write(
    'toan-tinh',
    20,
    [leaf('2', 20, 'tien_do')],
    [
      {
        unit: 'TT',
        name: 'Tỉnh Phú Thọ',
        type: 'tinh',
        measure: 'tien_do',
        numerator: pooled('on_time'),
        denominator: pooled('received'),
      },
    ],
  );
  const files = ['dung-han', 'sau-nhom', 'toan-tinh'].flatMap((id) => [
    join(folder, `${id}-units.csv`),
    join(folder, `${id}-measures.csv`),
  ]);
  etl('add', ...files, '--data', folder);
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('four definitions of on time give the percentages that were published', () => {
  const totals = new Map(exported('dung-han', folder).map((row) => [row.unit_code, row.total]));
  expect(CASES).toHaveLength(6);
  CASES.forEach((row, i) => {
    expect(totals.get(`DH.${i}`), `${row.case} ${row.definition}`).toBe(
      Number(row.published_pct).toFixed(2),
    );
  });
});

test('six group points of fourteen units add up to the published totals', () => {
  const rows = new Map(exported('sau-nhom', folder).map((row) => [row.unit_code, row]));
  expect(rows.size).toBe(14);
  for (const told of SAMPLE) {
    const row = rows.get(told.unit_code)!;
    expect(Number(row.total), told.unit_name).toBe(Number(told.total_100));
    Object.entries(GROUPS).forEach(([name, max], i) => {
      expect(Number(row[i + 1]), `${told.unit_name} ${name}`).toBe(Number(told[`${name}_${max}`]));
    });
  }
});

test('the province stands on pooled counts, not on the mean of its units', () => {
  expect([pooled('on_time'), pooled('received')]).toEqual([144_625, 184_513]);
  const [province] = exported('toan-tinh', folder);
  // 20 × 144625 ÷ 184513 = 15.676…
  expect(province!.total).toBe('15.68');
  const mean = PHU_THO.reduce((sum, row) => sum + Number(row.score_20), 0) / PHU_THO.length;
  expect(mean.toFixed(2)).not.toBe('15.68');
});
