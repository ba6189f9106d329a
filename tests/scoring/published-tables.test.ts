/** Real tables as published, reproduced through the command line from the samples that ship with the program. */
import { expect, test } from '@playwright/test';
import { exported } from './command';
import { original } from './published';

/** Groups of Decision 766 in the order of the campaigns' criteria 1–6. */
const GROUPS = ['CKMB_18', 'TDGQ_20', 'ONLINE_12', 'TTTT_10', 'MDSH_22', 'MDHL_18'];

const byCode = (rows: Record<string, string>[], code: (row: Record<string, string>) => string) =>
  new Map(rows.map((row) => [code(row), row]));

test('Gia Lai: totals and group points of all 135 communes are those published', () => {
  const published = byCode(original('qd766_scores_gia_lai_2026'), (row) => row.unit_code!);
  const rows = exported('gia-lai-766-2026');
  expect(rows).toHaveLength(135);
  expect(new Set(rows.map((row) => row.unit_code))).toEqual(new Set(published.keys()));
  for (const row of rows) {
    const told = published.get(row.unit_code!)!;
    const ours = [row.total, ...GROUPS.map((_, i) => row[i + 1])].map(Number);
    const theirs = [told.total_100, ...GROUPS.map((name) => told[name])].map(Number);
    expect(ours, row.unit_name).toEqual(theirs);
  }
});

test('Gia Lai: places are those published, but equal totals share one', () => {
  const published = byCode(original('qd766_scores_gia_lai_2026'), (row) => row.unit_code!);
  const places = new Map<string, { shared: number[]; told: number[]; tied: Set<string> }>();
  for (const { unit_code, total, rank, tied } of exported('gia-lai-766-2026')) {
    const at = places.get(total!) ?? { shared: [], told: [], tied: new Set() };
    at.shared.push(Number(rank));
    at.told.push(Number(published.get(unit_code!)!.rank_communes));
    at.tied.add(tied!);
    places.set(total!, at);
  }
  for (const { shared, told, tied } of places.values()) {
    // the source numbers equal totals one after another; we give each the first of those numbers
    const first = Math.min(...told);
    expect([...told].sort((a, b) => a - b)).toEqual(told.map((_, i) => first + i));
    expect(shared).toEqual(told.map(() => first));
    expect([...tied]).toEqual([String(told.length > 1)]);
  }
  expect([...places.values()].filter(({ told }) => told.length > 1)).toHaveLength(12);
});

test('no classes are given to figures compiled from public sources', () => {
  for (const row of exported('gia-lai-766-2026'))
    expect([row.class, row.illustrative]).toEqual(['', 'false']);
});

/** Published a hundredth away from the sum of their own six groups. */
const NOT_THEIR_SUM: Record<string, number> = { '19': 63.97, '38': 60.8 };

test('34 provinces: group points and places are those published, totals the sum of the groups', () => {
  const published = byCode(original('qd766_scores_provinces_2026'), (row) => row.province_code!);
  const rows = exported('tinh-thanh-766-2026');
  expect(rows).toHaveLength(34);
  for (const row of rows) {
    const told = published.get(row.unit_code!)!;
    const groups = GROUPS.map((name) => Number(told[name]));
    expect(
      GROUPS.map((_, i) => Number(row[i + 1])),
      row.unit_name,
    ).toEqual(groups);
    expect(row.rank, row.unit_name).toBe(told.rank);
    const hundredths = groups.reduce((sum, points) => sum + Math.round(points * 100), 0);
    expect(row.total, row.unit_name).toBe((hundredths / 100).toFixed(2));
    const printed = NOT_THEIR_SUM[row.unit_code!] ?? Number(row.total);
    expect(Number(told.total_100), row.unit_name).toBe(printed);
  }
});

test('Phú Thọ: points of 163 units follow from their counts, to two decimals', () => {
  const published = byCode(
    original('qd766_progress_phu_tho_2026_08'),
    (row) => row.unit_code || row.dept_code!,
  );
  const rows = exported('phu-tho-766-tien-do-2026-08');
  expect(rows).toHaveLength(163);
  for (const row of rows) {
    const told = published.get(row.unit_code!)!;
    expect(row.total, row.unit_name).toBe(Number(told.score_20).toFixed(2));
    expect(row['2']).toBe(row.total);
  }
});

test('Phú Thọ: a unit without dossiers has 0 points, and places are by block', () => {
  const rows = exported('phu-tho-766-tien-do-2026-08');
  const told = original('qd766_progress_phu_tho_2026_08');
  const idle = told.filter(({ received }) => received === '0').map((row) => row.dept_code);
  expect(idle).toEqual(['H44.01', 'H44.23']);
  const found = rows.filter(({ unit_code }) => idle.includes(unit_code));
  for (const row of found) {
    expect(row).toMatchObject({ total: '0.00', coverage: '1.0000', tied: 'true', rank: '' });
    const better = rows.filter((other) => other.block === row.block && Number(other.total) > 0);
    expect(row.rank_in_block).toBe(String(better.length + 1));
  }
  expect(new Set(rows.map(({ block }) => block))).toEqual(new Set(['xa-phuong', 'so-nganh']));
});
