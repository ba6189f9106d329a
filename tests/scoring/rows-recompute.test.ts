/**
 * From a point to its rows and back: of units and criteria picked at random the downloaded rows alone, and the formula
 * as the campaign writes it, have to give the published points. Nothing of the program's own arithmetic is used.
 */
import { type APIRequestContext, expect, test } from '@playwright/test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { fraction, hundredths } from './fraction';
import { records } from './published';
import { earn, type Figure, type Leaf, signOf } from './second-reading';

test.describe.configure({ mode: 'default' });

type Row = Record<string, string | number | boolean | null>;

interface Point {
  campaign: string;
  unit: string;
  leaf: Leaf;
  origin: string;
  policy: string;
  points: string;
}

const CAMPAIGNS = [
  'minh-hoa-2023',
  'minh-hoa-2024',
  'minh-hoa-2025',
  'minh-hoa-766-2025',
  'gia-lai-766-2026',
  'phu-tho-766-tien-do-2026-08',
  'tinh-thanh-766-2026',
];
let api: APIRequestContext;
let points: Point[];

interface Node extends Leaf {
  criteria?: Node[];
}

test.beforeAll(async ({ playwright }, { project }) => {
  api = await playwright.request.newContext({ baseURL: project.use.baseURL });
  const get = async (path: string) => (await api.get(`/api/v1/campaigns/${path}`)).text();
  const each = CAMPAIGNS.map(async (campaign) => {
    const flat = (nodes: Node[]): Leaf[] =>
      nodes.flatMap((node) => (node.criteria ? flat(node.criteria) : [node]));
    const leaves = flat((parse(await get(`${campaign}/criteria?format=yaml`)) as Node).criteria!);
    // what a false declaration emptied is another criterion's doing: `recompute.test.ts` follows it
    const rows = records(await get(`${campaign}/scores?format=csv`)).filter(
      ({ note }) => note !== 'voided',
    );
    return rows.map((row) => ({
      campaign,
      unit: row.unit_code!,
      leaf: leaves.find(({ code }) => code === row.criterion)!,
      origin: row.origin!,
      policy: row.policy!,
      points: row.points!,
    }));
  });
  points = (await Promise.all(each)).flat();
});
test.afterAll(() => api.dispose());

async function rowsOf({ campaign, unit, leaf }: Point): Promise<Row[]> {
  const path = `/api/v1/campaigns/${campaign}/units/${unit}/criteria/${leaf.code}/rows`;
  const { rows, total } = await (await api.get(path)).json();
  expect(rows).toHaveLength(total);
  return rows;
}

const text = (value: Row[string] | undefined) =>
  value === null || value === undefined ? '' : String(value);
const sum = (rows: Row[], column: string) =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

/** Rows counted one by one: each says what it adds above and below the line. */
const ofCounted = (rows: Row[]): Figure => ({
  numerator: String(sum(rows, 'numerator')),
  // rows of a plain number say nothing below the line, unless there are none at all
  denominator: rows.length && !('denominator' in rows[0]!) ? '' : String(sum(rows, 'denominator')),
});

/** Reports that follow each other are added up; a date, and a plain number, is the one that is used. */
function ofReports(rows: Row[]): Figure {
  const used = rows.filter(({ use }) => use === 'used');
  const last = used.at(-1);
  if (last?.on) return { on: text(last.on) };
  // decimals are added as they are written: 0.1 + 0.2 is 0.3
  const added = (column: string) => {
    const cells = used.map((row) => text(row[column]));
    if (cells.every((cell) => cell === '')) return '';
    const places = Math.max(...cells.map((cell) => cell.split('.')[1]?.length ?? 0));
    return cells.reduce((total, cell) => total + Number(cell), 0).toFixed(places);
  };
  return { numerator: added('numerator'), denominator: added('denominator') };
}

/** What the last round gave. */
function ofAppraisals(rows: Row[]): Figure {
  const [last] = rows
    .filter(({ round }) => round !== 'self')
    .sort((a, b) => Number(b.round) - Number(a.round) || Number(b.line) - Number(a.line));
  return { points_exact: text(last?.appraised_points) };
}

/** Points of a figure with two decimals; blank where the leaf's own rule for a gap leaves none. */
function published(leaf: Leaf, figure: Figure): string {
  const missing = leaf.missing ?? 'block';
  const filled = (how: string) =>
    how === 'full' ? leaf.max.toFixed(2) : how === 'zero' ? '0.00' : '';
  const told = leaf.formula === 'given' ? figure.points_exact : figure.numerator || figure.on;
  const sign = signOf(leaf);
  if (!told) return sign ? '0.00' : filled(missing);
  if (figure.denominator && Number(figure.denominator) === 0) return filled(leaf.none ?? missing);
  if (leaf.min_n && Number(figure.denominator || 0) < leaf.min_n) return filled(missing);
  return (((sign || 1) * hundredths(earn(leaf, figure))) / 100).toFixed(2).replace('-0.00', '0.00');
}

/** `numRuns` points of `origin` at random, each recomputed from its rows by `reading`. */
async function recomputed(origin: string, numRuns: number, reading: (rows: Row[]) => Figure) {
  const ours = points.filter((point) => point.origin === origin);
  expect(ours.length).toBeGreaterThan(50);
  // not all alike: a reading that gives everyone the maximum would fail
  expect(new Set(ours.map((point) => point.points)).size).toBeGreaterThan(5);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ours), async (point) => {
      const figure = reading(await rowsOf(point));
      const said = point.points === '' ? '' : Number(point.points).toFixed(2);
      expect(published(point.leaf, figure), JSON.stringify({ point, figure })).toBe(said);
    }),
    { numRuns, endOnFailure: true },
  );
}

test('points counted from dossiers come out of the dossiers shown', async () => {
  await recomputed('computed', 25, ofCounted);
});

test('points by report come out of the reports shown', async () => {
  await recomputed('reported', 100, ofReports);
});

test('points by appraisal come out of the rounds shown', async () => {
  await recomputed('assessed', 40, ofAppraisals);
});

/** Not ended by the end of the year is not ended; a moment that says no hour is the day's first. */
const ENDS = '2025-12-31 23:59:59.9999999';
const endOf = ({ ended_at }: Row) =>
  text(ended_at) && text(ended_at) <= ENDS ? text(ended_at) : '';
const isLate = (row: Row) => {
  const limit = text(row.time_out_at);
  return limit !== '' && (endOf(row) || ENDS) > limit;
};
const isNew = ({ received_at }: Row) => text(received_at) >= '2025-01-01';

/** What a dossier has to be to count below the line, and above it: the definitions of the measures, read again. */
type Says = (row: Row) => boolean;
const DEFINITIONS: Record<string, [below: Says | null, above: Says]> = {
  in_time_of_received: [() => true, (row) => !isLate(row)],
  early_of_resolved: [
    (row) => endOf(row) !== '',
    (row) =>
      text(row.time_out_at) !== '' && endOf(row).slice(0, 10) < text(row.time_out_at).slice(0, 10),
  ],
  apologised_of_late: [isLate, ({ has_apology }) => has_apology === true],
  online_of_received: [isNew, ({ channel }) => channel === 'online'],
  digitised_in_full: [
    (row) => endOf(row) !== '',
    (row) => row.has_digital_input === true && row.has_digital_result === true,
  ],
  paid_online: [isNew, ({ is_paid_online }) => is_paid_online === true],
  // a plain number: nothing stands below the line; where nobody says, no letter is not known to be missing
  late_without_apology: [null, (row) => isLate(row) && row.has_apology === false],
};

test('what each dossier counts as follows from the facts shown beside it', async () => {
  const ours = points.filter(
    ({ campaign, origin, unit, leaf }) =>
      campaign === 'minh-hoa-2025' &&
      origin === 'computed' &&
      unit === '99011' &&
      leaf.measure !== 'satisfaction',
  );
  expect(ours.map(({ leaf }) => leaf.measure!).sort()).toEqual(Object.keys(DEFINITIONS).sort());
  for (const point of ours) {
    const [below, above] = DEFINITIONS[point.leaf.measure!]!;
    const rows = await rowsOf(point);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows)
      expect([row.denominator, row.numerator], JSON.stringify(row)).toEqual([
        below ? Number(below(row)) : undefined,
        Number((!below || below(row)) && above(row)),
      ]);
    const rest = rows.filter(({ numerator }) => numerator === 0);
    const path = `/api/v1/campaigns/${point.campaign}/units/${point.unit}/criteria/${point.leaf.code}/rows?in=rest`;
    expect((await (await api.get(path)).json()).rows).toEqual(rest);
  }
});

test('a fraction of a share is exact where a float is not', () => {
  // 20 × 29 ÷ 32 = 18.125, half away from zero
  const leaf = { max: 20, formula: 'share' };
  expect(hundredths(earn(leaf, { numerator: '29', denominator: '32' }))).toBe(1813);
  expect(hundredths(fraction('1.005'))).toBe(101);
});
