/** What is said of the campaigns that ship, asked as anyone would ask: over the API. */
import { expect, test } from '@playwright/test';
import { leavesOf } from '@/warehouse/scoring/criteria';
import { ranksByPolicy } from '@/warehouse/scoring/gap-policies';
import { scoreUnits } from '@/warehouse/scoring/score';
import { smallNumbers } from '@/warehouse/scoring/small-numbers';
import { isSurveyed, surveyedShare, surveyRanks } from '@/warehouse/scoring/survey-part';
import { campaign, leaf, unit } from './make';
import { parseCsv, records } from './published';

interface Sure {
  unit_code: string;
  rank: number | null;
  total: number | null;
  narrow: { low: number; high: number } | null;
  wide: { low: number; high: number } | null;
  drawn: { low: number; p5: number; median: number; p95: number; high: number } | null;
  above: { margin: number } | null;
  below: { margin: number } | null;
  survey: { together: { low: number; high: number }; alone: { low: number; high: number } } | null;
  policy_ranks: (number | null)[];
}

const CAMPAIGNS = ['minh-hoa-2025', 'gia-lai-766-2026', 'tinh-thanh-766-2026'];

for (const id of CAMPAIGNS)
  test(`ranges of ${id} hold the official rank and all drawn ones, the wider the narrower`, async ({
    request,
  }) => {
    const at = `/api/v1/campaigns/${id}`;
    const { units } = (await (await request.get(`${at}/robustness`)).json()) as { units: Sure[] };
    const ranking = records(await (await request.get(`${at}/ranking?format=csv`)).text());
    expect(units.map(({ unit_code }) => unit_code).sort()).toEqual(
      ranking.map(({ unit_code }) => unit_code).sort(),
    );
    const official = new Map(ranking.map((row) => [row.unit_code, row.rank]));
    for (const { unit_code, rank, total, narrow, wide, drawn } of units) {
      expect(String(rank ?? '')).toBe(official.get(unit_code));
      if (total === null) {
        expect([narrow, wide, drawn]).toEqual([null, null, null]);
        continue;
      }
      expect(wide!.low <= narrow!.low && narrow!.high <= wide!.high, unit_code).toBe(true);
      expect(narrow!.low <= rank! && rank! <= narrow!.high, unit_code).toBe(true);
      expect(wide!.low <= drawn!.low && drawn!.high <= wide!.high, unit_code).toBe(true);
    }
  });

test('the first of Gia Lai is safe by 86%, the second by 6%: recomputed from the download', async ({
  request,
}) => {
  const at = '/api/v1/campaigns/gia-lai-766-2026';
  const { units } = (await (await request.get(`${at}/robustness`)).json()) as { units: Sure[] };
  const [names, ...rows] = parseCsv(await (await request.get(`${at}/ranking?format=csv`)).text());
  const points = rows.map((row) =>
    names!.flatMap((name, i) => (/^[1-6]$/.test(name) ? Number(row[i]) : [])),
  );
  for (const [above, below, printed] of [
    [0, 1, 0.863],
    [1, 2, 0.064],
  ] as const) {
    const gaps = points[above]!.map((value, k) => value - points[below]![k]!);
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
    const margin = sum(gaps) / sum(gaps.map(Math.abs));
    expect(margin).toBeCloseTo(printed, 2);
    expect(units[above]!.below!.margin).toBeCloseTo(margin, 9);
    expect(units[below]!.above!.margin).toBeCloseTo(margin, 9);
  }
});

test('the campaign of one criterion has no weights to vary, and says so', async ({ request }) => {
  const at = '/api/v1/campaigns/phu-tho-766-tien-do-2026-08/robustness';
  const answer = await (await request.get(`${at}?criterion=2`)).json();
  expect(answer).toMatchObject({ not_weighted: 'one_criterion', surveyed: [], criteria: [] });
  expect(answer.units.every(({ narrow, survey }: Sure) => !narrow && !survey)).toBe(true);
  const [first] = answer.figures.small_numbers;
  const [x, n] = first.rows.reduce(
    ([x, n]: number[], row: { successes: number; n: number }) => [x! + row.successes, n! + row.n],
    [0, 0],
  );
  expect(first.share).toBeCloseTo(x / n, 12);
  for (const row of first.rows) {
    // between the unit's own rate and the common one of like units, nearer its own the more it has
    const { alpha, beta } = first.spread;
    const middle = alpha / (alpha + beta);
    expect(row.pooled).toBeCloseTo(middle + row.reliability * (row.rate - middle), 9);
  }
  expect((await request.get(`${at}?criterion=9`)).status()).toBe(404);
});

test('a campaign scored again under its own rule has its official ranks', async ({ request }) => {
  const at = '/api/v1/campaigns/phu-tho-766-tien-do-2026-08/robustness';
  const { policies, units } = await (await request.get(at)).json();
  const own = policies.findIndex(
    ({ on, rule }: { on: string; rule: string }) => on === 'none' && rule === 'zero',
  );
  for (const { rank, policy_ranks } of units) expect(policy_ranks[own]).toBe(rank);
});

test('ranks under each rule for gaps are those of a campaign written with that rule', () => {
  const made = (missing: string, none: string) =>
    campaign(
      [leaf('1', 'share', 60, { missing, none }), leaf('2', 'share', 40, { missing, none })],
      100,
    );
  const units = [
    unit('a', { 1: [9, 10], 2: [0, 0] }),
    unit('b', { 1: [8, 10], 2: [6, 10] }),
    unit('c', { 1: [10, 10] }),
    unit('d', { 1: [1, 10], 2: [3, 10] }),
  ].map((each) => ({ ...each, unit_name: each.unit_code }));
  const rules = {
    ties: 'competition' as const,
    tie_breakers: [],
    overall_rank: true,
    has_blocks: false,
    classes: [],
    class_cap: 100,
    class_caps: [],
  };
  const found = ranksByPolicy(made('zero', 'full'), rules, units);
  const under = (on: string, rule: string) =>
    found.find(({ policy }) => policy.on === on && policy.rule === rule)!.ranks;
  // a: 54 + 40, b: 48 + 24, c: 60 + nothing, d: 6 + 12
  expect(under('missing', 'zero')).toEqual([1, 2, 3, 4]);
  expect(under('missing', 'block')).toEqual([1, 2, null, 3]);
  expect(under('missing', 'exclude')).toEqual([2, 3, 1, 4]);
  expect(under('none', 'full')).toEqual([1, 2, 3, 4]);
  expect(under('none', 'zero')).toEqual([3, 1, 2, 4]);
  expect(under('none', 'exclude')).toEqual([1, 2, 3, 4]);
});

test('only what rests on a survey has a sampling error; a rule for gaps, or a full count, has none', () => {
  const rules = campaign(
    [
      leaf('1', 'share', 50, { measure: 'satisfaction', min_n: 30, missing: 'zero' }),
      leaf('2', 'share', 50, { measure: 'on_time_of_resolved' }),
    ],
    100,
  );
  const [survey, counted] = leavesOf(rules.criteria);
  expect([isSurveyed(survey!), isSurveyed(counted!)]).toEqual([true, false]);
  const units = [
    unit('a', { 1: [360, 400], 2: [90, 100] }),
    unit('b', { 1: [200, 400], 2: [80, 100] }),
    unit('c', { 1: [195, 400], 2: [70, 100] }),
    unit('d', { 1: [5, 10], 2: [70, 100] }),
  ];
  const scored = scoreUnits(rules, units).map(({ leaves }) => ({
    leaves: new Map(leaves.map((each) => [each.criterion, each])),
    sums: null,
  }));
  expect(surveyedShare(survey!, scored[3]!.leaves.get('1'), null)).toBeNull();
  const ranks = surveyRanks([survey!], scored);
  expect(ranks.map((rank) => rank && [rank.together.low, rank.together.high, rank.band])).toEqual([
    [1, 1, 1],
    [2, 3, 2],
    [2, 3, 2],
    null,
  ]);
  const figures = scored.map(({ leaves }) => leaves.get('2'));
  expect(smallNumbers(counted!, figures)!.rows.map(({ successes }) => successes)).toEqual([
    90, 80, 70, 70,
  ]);
  expect(smallNumbers(survey!, figures)).toBeNull();
});

test('answers of few ballots have a wider interval than as many people would give', () => {
  const [survey] = leavesOf(
    campaign([leaf('1', 'share', 10, { measure: 'satisfaction' })], 10).criteria,
  );
  const score = {
    numerator: 150,
    denominator: 200,
    points: 7.5,
    policy: null,
    origin: 'computed' as const,
  };
  const satisfied = { clusters: 40, n: 200, total: 150, squares: 750, products: 750, sizes: 1000 };
  const [alone, together] = [null, { satisfied, score: null }].map(
    (sums) => surveyedShare(survey!, score, sums)!,
  );
  expect([alone!.deff, together!.deff]).toEqual([null, expect.closeTo(200 / 39, 9)]);
  expect(together!.variance.up / alone!.variance.up).toBeGreaterThan(4);
  expect(together!.interval!.low).toBeLessThan(alone!.interval!.low);
  // what a unit sent as a total is not judged by rows of others
  const sent = { ...score, origin: 'reported' as const };
  expect(surveyedShare(survey!, sent, { satisfied, score: null })).toEqual(alone);
});
