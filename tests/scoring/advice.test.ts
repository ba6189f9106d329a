/** Advice: the least that changes a place is what trying every number, one by one, finds. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  type Circumstances,
  isTriable,
  type Way,
  waysTo,
  waysTogether,
} from '@/warehouse/scoring/advice';
import { goalsOf, type Ranked } from '@/warehouse/scoring/goals';
import { heldClass } from '@/warehouse/scoring/held-class';
import type { Campaign } from '@/warehouse/scoring/read-campaign';
import { scoreUnits } from '@/warehouse/scoring/score';
import { ScoreSheet } from '@/warehouse/scoring/sheet';
import { campaign, group, leaf, unit } from './make';
import { rulesWith } from './places';
import { original } from './published';

const FORMULAS = [
  'share',
  'share to 80%',
  'share to 98% at least 90%',
  'share from 60% to 100%',
  'share from 20% to 0%',
  'bands 95%: 100%, 80%: 60%',
  'log from 0.1 to 1',
];

test('no fewer cases reach the goal, and these do', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FORMULAS),
      fc.integer({ min: 1, max: 60 }),
      fc.nat(),
      fc.integer({ min: 1, max: 400 }),
      fc.boolean(),
      (formula, denominator, above, gap, isGain) => {
        const numerator = above % (denominator + 1);
        const rules = campaign([group('g', [leaf('1', formula, 8)]), leaf('2', 'share', 2)], 10);
        const at = (n: number) => unit('x', { '1': [n, denominator], '2': [1, 2] });
        const totalAt = (n: number) => scoreUnits(rules, [at(n)])[0]!.total!;
        const now = totalAt(numerator);
        const total = Math.round(now * 100 + (isGain ? gap : -gap)) / 100;
        const reached = (n: number) => (isGain ? totalAt(n) >= total : totalAt(n) < total);
        const numbers = Array.from({ length: denominator + 1 }, (_, n) => n);
        const nearest = numbers
          .filter(reached)
          .sort((a, b) => Math.abs(a - numerator) - Math.abs(b - numerator))[0];

        const sheet = new ScoreSheet(rules, [at(numerator)]);
        const found = waysTo(sheet, 0, { total, kind: isGain ? 'gain' : 'loss' });
        const way = found.find(({ criterion }) => criterion === '1');
        expect(way?.after.numerator).toBe(nearest);
        if (way) expect(way.total).toBe(totalAt(nearest!));
      },
    ),
    { numRuns: 400 },
  );
});

test('of Phú Thọ’s published counts: so many more in time as 20 × n ÷ d says, unit by unit', () => {
  const published = original('qd766_progress_phu_tho_2026_08').filter(
    (row) => Number(row.received) > 0,
  );
  const rules = campaign([leaf('2', 'share', 20)], 20);
  const sheet = new ScoreSheet(
    rules,
    published.map((row) =>
      unit(row.dept_code!, { '2': [Number(row.on_time), Number(row.received)] }),
    ),
  );
  for (const [i, row] of published.entries()) {
    const [n, d] = [Number(row.on_time), Number(row.received)];
    const goal = 19.5;
    const [way] = waysTo(sheet, i, { total: goal, kind: 'gain' });
    if (Number(row.score_20) >= goal) continue;
    // 20 (n + k) ÷ d rounds to 19.50 from 19.495 on: in whole numbers, 4000 (n + k) ≥ 3899 d
    const k = Math.ceil((3899 * d - 4000 * n) / 4000);
    expect(way?.cases ?? null, row.unit_code).toBe(n + k <= d ? k : null);
  }
});

test('while the period runs, of what keeps arriving new cases count above and below the line', () => {
  const rules = campaign([leaf('1', 'share', 10)], 10);
  const sheet = new ScoreSheet(rules, [unit('x', { '1': [80, 100] })]);
  const [way] = waysTo(sheet, 0, { total: 9, kind: 'gain' }, { isOpen: true, arrives: () => true });
  // (80 + k) ÷ (100 + k) ≥ 0.8995 from k = 99.005 on
  expect(way).toMatchObject({ cases: 100, is_new: true, total: 9 });
  expect(way!.after).toMatchObject({ numerator: 180, denominator: 200 });
  const none = { isOpen: true, arrives: () => true };
  expect(waysTo(sheet, 0, { total: 9.5, kind: 'gain' }, none)).toEqual([]);
});

test('where no criterion is enough alone, the fewest together are named, the last no further than needed', () => {
  const criteria = [leaf('1', 'share', 10), leaf('2', 'deduct 1', 5), leaf('3', 'share', 5)];
  const rules = campaign(criteria, 20);
  const sheet = new ScoreSheet(rules, [unit('x', { '1': [5, 10], '2': 3, '3': [4, 10] })]);
  const goal = { total: 16, kind: 'gain' } as const;
  expect(waysTo(sheet, 0, goal)).toEqual([]);
  const ways = waysTogether(sheet, 0, goal)!;
  const told = ways.map(({ criterion, cases, total }: Way) => [criterion, cases, total]);
  // 5 + 2 + 2 now; all of "1" gives 14, then 2 of the 3 that "2" or "3" can give
  expect(told).toEqual([
    ['1', 5, 14],
    ['2', -2, 16],
  ]);
  expect(waysTogether(sheet, 0, { total: 20.01, kind: 'gain' })).toBeNull();
  // the last one's smallest step is more than needed: then the first need not go all the way
  const steep = campaign([leaf('1', 'share', 10), leaf('2', 'bands 100%: 5', 5)], 15);
  const jump = new ScoreSheet(steep, [unit('x', { '1': [5, 10], '2': [1, 2] })]);
  const least = waysTogether(jump, 0, { total: 12, kind: 'gain' })!;
  expect(least.map(({ criterion, cases, total }) => [criterion, cases, total])).toEqual([
    ['1', 2, 7],
    ['2', 1, 12],
  ]);
});

test('a figure of points changes by hundredths: what is told is enough, a hundredth less is not', () => {
  // Canh Vinh, Gia Lai, 10/10/2026: groups of the National Public Service Portal
  const criteria = [leaf('5', 'share', 22), leaf('6', 'share', 18)];
  const of = (five: number, six: number) =>
    new ScoreSheet(campaign(criteria, 40), [unit('x', { '5': [five, 22], '6': [six, 18] })]);
  const sheet = of(8.1, 16.43);
  const points: Circumstances = { figureOf: () => 'points' };
  const ways = waysTo(sheet, 0, { total: 26.1, kind: 'gain' }, points);
  expect(
    ways.map(({ criterion, cases, after, total }) => [criterion, cases, after.numerator, total]),
  ).toEqual([
    ['5', 1.57, 9.67, 26.1],
    ['6', 1.57, 18, 26.1],
  ]);
  expect(of(9.66, 16.43).total(0)).toBe(26.09);
  const [loss] = waysTo(sheet, 0, { total: 24.53, kind: 'loss' }, points);
  expect(loss).toMatchObject({ criterion: '5', cases: -0.01, total: 24.52 });
  // counted in cases nothing of it can be tried
  expect(isTriable(sheet, 0, {})).toBe(false);
  expect(isTriable(sheet, 0, points)).toBe(true);
});

test('points given by hand, dates, relative points and means are not counted in cases', () => {
  const criteria = [leaf('1', 'given', 4), leaf('2', 'by 1/1/2026', 4), leaf('3', 'leader', 4)];
  const rules = campaign([...criteria, leaf('4', 'share', 8)], 20);
  const given = unit(
    'x',
    { '2': '2026-02-01', '3': [1, 2], '4': [2.5, 5] },
    { assessed: { '1': { appraised_points: 1 } } },
  );
  const sheet = new ScoreSheet(rules, [given]);
  expect(waysTo(sheet, 0, { total: 7.5, kind: 'gain' })).toEqual([]);
});

const ranked = (code: string, total: number | null, place: number | null): Ranked => ({
  unit_code: code,
  unit_name: code,
  total,
  place,
  class: total === null ? null : total >= 90 ? 'A' : 'B',
});
const classes = [
  { name: 'A', from: 90 },
  { name: 'B', from: 0 },
];

test('goals: the next place, the third, the next class, and the place to keep', () => {
  const peers = [
    ranked('a', 95, 1),
    ranked('b', 93, 2),
    ranked('c', 92, 3),
    ranked('d', 88, 4),
    ranked('e', 87.5, 5),
    ranked('f', 87, 6),
    ranked('g', null, null),
  ];
  const goals = goalsOf(peers[4]!, peers, rulesWith({ classes }), 2, [3]);
  expect(goals.map(({ reach, place, total }) => [reach, place, total])).toEqual([
    ['place', 4, 88],
    ['place', 3, 92],
    ['class', null, 90],
    ['keep', 5, 87],
  ]);
  expect(goals[0]!.others.map(({ unit_code }) => unit_code)).toEqual(['d']);
  // a limit on the class stands in the way, whatever the total
  const limit = { when: { criterion: 'P', below: 0 }, cap: 'B' };
  const held = { ...peers[4]!, points: { P: -1 } };
  const limited = goalsOf(held, peers, rulesWith({ classes, class_caps: [limit] }), 2);
  expect(limited.map(({ reach }) => reach)).toEqual(['place', 'keep']);
  // where something breaks ties, the same total is not enough for sure
  const strict = goalsOf(peers[4]!, peers, rulesWith({ ties: 'unique' }), 2);
  expect(strict[0]).toMatchObject({ place: 4, total: 88.01 });
  expect(goalsOf(peers[6]!, peers, rulesWith({ classes }), 2)).toEqual([]);
  expect(goalsOf(peers[0]!, peers, rulesWith({ classes }), 2).map(({ reach }) => reach)).toEqual([
    'keep',
  ]);
});

const HELD = {
  classes: [
    { name: 'A', from: 90 },
    { name: 'B', from: 80 },
    { name: 'C', from: 0 },
  ],
  class_caps: [{ when: { criterion: 'P', below: 0 }, cap: 'C' }],
  authority: 'UBND',
};

/** The limit on the class of a unit alone. */
function heldOf(rules: Campaign, ...units: ReturnType<typeof unit>[]) {
  const named = units.map((each) => ({ ...each, unit_name: each.unit_code }));
  const sheet = new ScoreSheet(rules, named);
  return heldClass(rules, named, sheet, 0, () => 1);
}

test('a limit on the class tells the nearest figure that lifts it, and the class then reached', () => {
  const rules = campaign(
    [leaf('1', 'share', 100), leaf('P', 'penalty 3', 9, { part: 'penalty' })],
    100,
    HELD,
  );
  const at = (cases: number) => unit('x', { '1': [92, 100], P: cases });
  // 92 − 6 = 86 would be B by its points, is C by the limit; without the two cases it is 92: A
  const held = heldOf(rules, at(2), unit('y', { '1': [90, 100], P: 0 }))!;
  expect(held.caps).toEqual(HELD.class_caps);
  expect(held.lifts).toMatchObject([
    { criterion: 'P', before: { numerator: 2 }, after: { numerator: 0 } },
  ]);
  expect(held.reached).toMatchObject({ total: 92, class: 'A', rank: 1 });
  expect(heldOf(rules, at(0))).toBeNull();
  // already C by its points: the limit holds nothing down
  expect(heldOf(rules, unit('x', { '1': [70, 100], P: 1 }))).toBeNull();
});

test('lifting a limit also gives back what the declaration had emptied', () => {
  const rules = campaign(
    [
      leaf('1', 'share', 90),
      leaf('2', 'share', 10),
      leaf('P', 'penalty 1', 5, { part: 'penalty', voids: '2' }),
    ],
    100,
    HELD,
  );
  // 81 + 0 (emptied) − 1 = 80 → 81 + 10 = 91
  const held = heldOf(rules, unit('x', { '1': [90, 100], '2': [10, 10], P: 1 }))!;
  expect(held.reached).toMatchObject({ total: 91, class: 'A' });
});

test('a share is raised as far as needed and no further; what is appraised, or added up, is not counted', () => {
  const caps = (criterion: string, below: number) => ({
    ...HELD,
    class_caps: [{ when: { criterion, below }, cap: 'C' }],
  });
  const [one, two] = [leaf('1', 'share', 80), leaf('2', 'share', 20)];
  const x = unit('x', { '1': [80, 80], '2': [3, 40] });
  const held = heldOf(campaign([one, two], 100, caps('2', 5)), x)!;
  // 20 × 10 ÷ 40 = 5
  expect(held.lifts).toMatchObject([{ after: { numerator: 10, denominator: 40 } }]);
  expect(held.reached).toMatchObject({ total: 85, class: 'B' });
  const inGroup = campaign([one, group('g', [two])], 100, caps('g', 5));
  expect(heldOf(inGroup, x)).toMatchObject({ lifts: null, reached: null });
  const given = campaign([one, leaf('2', 'given', 20)], 100, caps('2', 5));
  const judged = unit('x', { '1': [80, 80] }, { assessed: { '2': { appraised_points: 2 } } });
  expect(heldOf(given, judged)).toMatchObject({ lifts: null, reached: null });
});
