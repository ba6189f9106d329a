/**
 * Decision 766 from its counts: the criteria of the shipped scorecard, given the counts the portal published in
 * 2026, come to the points it published; and the fictional communes come out as a second reading of the rules says.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { etl, exported } from './command';
import { divided, fraction, hundredths, least, times } from './fraction';
import { published, records } from './published';

test.describe.configure({ mode: 'default' });

const SHIPPED = 'minh-hoa-766-2025';
const shipped = parse(readFileSync(`data/campaigns/${SHIPPED}.yaml`, 'utf8'));
interface Leaf {
  code: string;
  measure: string;
  max: number;
}
const LEAVES = (shipped.criteria as (Leaf & { criteria?: Leaf[] })[]).flatMap(
  (node) => node.criteria ?? [node],
);
const COUNTS = published('qd766_counts_2026');
const SAMPLE = published('phutho_2026_qd766_six_groups_sample13');
const ids = [...new Set(COUNTS.map((row) => row.unit_code!))];
/** The portal tells the counts of group 3 for the province only. */
const WITHOUT_ONLINE = ids.filter((code) => code !== 'H44');

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), '766-'));
  mkdirSync(join(folder, 'campaigns'));
  const period = { from: '2026-01-01', to: '2026-12-31' };
  const own = (id: string, codes: string[], criteria: object[], max: number) =>
    writeFileSync(
      join(folder, `campaigns/${id}.yaml`),
      JSON.stringify({
        ...{ ...shipped, id, period, criteria, classes: [] },
        ...{ scope: { units: codes }, points: { max, decimals: 2 } },
      }),
    );
  own('ca-sau', ['H44'], shipped.criteria, 100);
  const five = shipped.criteria.filter(({ code }: Leaf) => code !== '3');
  own('nam-nhom', WITHOUT_ONLINE, five, 88);
  const units = new Map(COUNTS.map((row) => [row.unit_code, row]));
  const csv = (rows: (string | undefined)[][]) => rows.map((row) => `${row.join(',')}\n`).join('');
  writeFileSync(
    join(folder, 'units.csv'),
    csv([
      ['unit_code', 'unit_name', 'unit_type', 'valid_from'],
      ...[...units.values()].map((row) => [
        row.unit_code,
        row.unit_name,
        row.unit_type,
        '2025-07-01',
      ]),
    ]),
  );
  const measureOf = new Map(LEAVES.map(({ code, measure }) => [code, measure]));
  writeFileSync(
    join(folder, 'measures.csv'),
    csv([
      ['unit_code', 'period_from', 'period_to', 'measure', 'numerator', 'denominator'],
      ...COUNTS.map((row) => [
        ...[row.unit_code, '2026-01-01', '2026-09-26', measureOf.get(row.criterion!)],
        ...[row.numerator, row.denominator],
      ]),
    ]),
  );
  etl('add', join(folder, 'units.csv'), join(folder, 'measures.csv'), '--data', folder);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Points of a group, in hundredths: its leaves as exported, added. */
const groupOf = (row: Record<string, string>, group: string) =>
  LEAVES.filter(({ code }) => code === group || code.startsWith(`${group}.`))
    .map(({ code }) => Math.round(Number(row[code]) * 100))
    .reduce((a, b) => a + b, 0);

/** Columns of the published table, by group. */
const GROUPS = {
  1: 'transparency_18',
  2: 'progress_20',
  4: 'payment_10',
  5: 'digitised_22',
  6: 'satisfaction_18',
};

test('five groups of 13 units of Phú Thọ come to the published points, from counts', () => {
  const rows = new Map(exported('nam-nhom', folder).map((row) => [row.unit_code, row]));
  const units = SAMPLE.filter(({ unit_code }) => unit_code !== 'H44');
  expect(units).toHaveLength(13);
  for (const told of units)
    for (const [group, column] of Object.entries(GROUPS))
      expect(groupOf(rows.get(told.unit_code)!, group) / 100, `${told.unit_name} ${column}`).toBe(
        Number(told[column]),
      );
});

test('Việt Trì, digitised: parts are rounded, then added: 9.31, where the sum of what is behind is 9.295', () => {
  const row = exported('nam-nhom', folder).find(({ unit_code }) => unit_code === 'H44.100')!;
  const parts = ['5.1', '5.2', '5.3', '5.4', '5.5', '5.6', '5.7'].map((code) => row[code]);
  expect(parts).toEqual(['4.89', '0.81', '0.30', '0.00', '0.33', '0.98', '2.00']);
  expect(groupOf(row, '5')).toBe(931);
});

test('a province is scored from pooled counts: all six groups of Phú Thọ, 61.89', () => {
  const told = SAMPLE.find(({ unit_code }) => unit_code === 'H44')!;
  const [row] = exported('ca-sau', folder);
  for (const [group, column] of Object.entries({ ...GROUPS, 3: 'online_12' }))
    expect(groupOf(row!, group) / 100, column).toBe(Number(told[column]));
  expect(row!.total).toBe(told.total_100);
});

test('Đắk Lắk: payment 6.69, and the other groups its counts are told for', () => {
  const row = exported('nam-nhom', folder).find(({ unit_code }) => unit_code === 'H15')!;
  // the snapshot of 10/10/2026
  expect([1, 2, 4, 5, 6].map((group) => groupOf(row, `${group}`) / 100)).toEqual([
    11.85, 17.72, 6.69, 9.08, 11.18,
  ]);
});

/** The rules as the research notes give them: what a part is worth, where it is full, what nothing of nothing earns. */
const RULES: Record<string, [max: number, full: string, none: number]> = {
  ...{ '1.1': [6, '1', 0], '1.2': [4, '1', 0], '1.3': [2, '1', 0], '1.4': [6, '1', 0] },
  ...{ '2': [20, '1', 0], '3.1': [2, '0.8', 0], '3.2': [4, '1', 0], '3.3': [6, '0.5', 0] },
  ...{ '4.1': [6, '1', 0], '4.2': [2, '0.8', 0], '4.3': [2, '0.8', 0] },
  ...{ '5.1': [6, '1', 0], '5.2': [4, '1', 0], '5.3': [2, '0.8', 0], '5.4': [4, '1', 0] },
  ...{ '5.5': [2, '1', 2], '5.6': [2, '1', 2], '5.7': [2, '1', 2] },
  ...{ '6.1': [6, '1', 6], '6.2': [6, '1', 6], '6.3': [6, '0.9', 0] },
};

test('the fictional communes: every part, total, place and class by a second reading of the rules', async ({
  request,
}) => {
  const scores = records(
    await (await request.get(`/api/v1/campaigns/${SHIPPED}/scores?format=csv`)).text(),
  );
  const ranking = exported(SHIPPED);
  expect(ranking).toHaveLength(17);
  expect(scores).toHaveLength(17 * 21);
  const totals = new Map<string, number>();
  for (const score of scores) {
    const [max, full, none] = RULES[score.criterion!]!;
    const row = ranking.find(({ unit_code }) => unit_code === score.unit_code)!;
    const value =
      score.denominator === '0'
        ? null
        : divided(fraction(score.numerator!), fraction(score.denominator!));
    const whole = fraction(`${max}`);
    const points = value
      ? hundredths(least(times(whole, divided(value, fraction(full))), whole))
      : none * 100;
    expect((points / 100).toFixed(2), `${row.unit_name} ${score.criterion}`).toBe(
      row[score.criterion!],
    );
    totals.set(row.unit_code!, (totals.get(row.unit_code!) ?? 0) + points);
  }
  const BANDS = { 'Xuất sắc': 9000, Tốt: 8000, Khá: 7000, 'Trung bình': 5000, Yếu: 0 };
  for (const row of ranking) {
    const total = totals.get(row.unit_code!)!;
    const above = [...totals.values()].filter((other) => other > total).length;
    const [name] = Object.entries(BANDS).find(([, from]) => total >= from)!;
    expect([row.total, row.rank, row.class]).toEqual([
      (total / 100).toFixed(2),
      `${above + 1}`,
      name,
    ]);
  }
  // timeliness is counted from the dossiers, by the Decision's own definition
  const origins = new Set(
    scores.filter(({ criterion }) => criterion === '2').map((row) => row.origin),
  );
  expect([...origins]).toEqual(['computed']);
});

test('nothing to measure is full points where the rules say so, and says so; elsewhere 0', async ({
  request,
}) => {
  const scores = records(
    await (await request.get(`/api/v1/campaigns/${SHIPPED}/scores?format=csv`)).text(),
  );
  const nothing = scores.filter(({ denominator }) => denominator === '0');
  const full = new Set(['5.5', '5.6', '5.7', '6.1', '6.2']);
  expect(new Set(nothing.map(({ criterion }) => criterion))).toEqual(full);
  for (const { policy, points, max_points } of nothing)
    expect([policy, points]).toEqual(['none_full', max_points]);
});
