/** Missing, nothing to measure, too few: three gaps, each answered by the campaign's own rule. Null is never zero. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { campaign, leaf, leafScore, scoreOf, unit, type Written } from './make';

/** Leaf 1 (30 of 100) has the gap; leaf 2 (70) always earns 35. */
function scored(gap: Written | undefined, rules: object) {
  const made = campaign([leaf('1', 'share', 30, rules), leaf('2', 'share', 70)], 100);
  const figures: Record<string, Written> = { 2: [1, 2] };
  if (gap !== undefined) figures['1'] = gap;
  const score = scoreOf(made, unit('a', figures));
  const { points, policy, max_points } = leafScore(score, '1');
  const { total, unranked, coverage } = score;
  return { points, policy, max_points, total, unranked, coverage };
}

const BLOCKED = { points: null, max_points: 30, total: null, unranked: 'missing' };
const ZERO = { points: 0, max_points: 30, total: 35, unranked: null };
const FULL = { points: 30, max_points: 30, total: 65, unranked: null };
/** 100 × 35 ÷ 70 */
const LEFT_OUT = { points: null, max_points: 0, total: 50, unranked: null };

const GAPS: [
  what: string,
  gap: Written | undefined,
  rules: object,
  expected: Record<string, unknown>,
][] = [
  ['no row, by default', undefined, {}, { ...BLOCKED, policy: 'missing_block', coverage: 0.7 }],
  ['no row, block', undefined, { missing: 'block' }, { ...BLOCKED, policy: 'missing_block' }],
  ['no row, zero', undefined, { missing: 'zero' }, { ...ZERO, policy: 'missing_zero' }],
  [
    'no row, exclude',
    undefined,
    { missing: 'exclude' },
    { ...LEFT_OUT, policy: 'missing_exclude' },
  ],
  ['a blank row, by default', null, {}, { ...BLOCKED, policy: 'missing_block' }],
  ['both blank, zero', [null, null], { missing: 'zero' }, { ...ZERO, policy: 'missing_zero' }],
  ['numerator blank', [null, 40], {}, { ...BLOCKED, policy: 'missing_block', coverage: 0.7 }],
  ['no row is not nothing', undefined, { none: 'full' }, { ...BLOCKED, policy: 'missing_block' }],
  ['denominator 0, by default', [0, 0], {}, { ...BLOCKED, policy: 'none_block', coverage: 1 }],
  ['denominator 0, full', [0, 0], { none: 'full' }, { ...FULL, policy: 'none_full', coverage: 1 }],
  ['denominator 0, zero', [0, 0], { none: 'zero' }, { ...ZERO, policy: 'none_zero', coverage: 1 }],
  [
    'denominator 0, exclude',
    [0, 0],
    { none: 'exclude' },
    { ...LEFT_OUT, policy: 'none_exclude', coverage: 1 },
  ],
  ['denominator 0 as missing', [0, 0], { missing: 'zero' }, { ...ZERO, policy: 'none_zero' }],
  [
    'denominator 0 apart from missing',
    [0, 0],
    { none: 'full', missing: 'zero' },
    { ...FULL, policy: 'none_full' },
  ],
  ['numerator blank of 0', [null, 0], { none: 'full' }, { ...FULL, policy: 'none_full' }],
  [
    'too few, by default',
    [9, 29],
    { min_n: 30 },
    { ...BLOCKED, policy: 'min_n_block', coverage: 0.7 },
  ],
  ['too few, zero', [9, 29], { min_n: 30, missing: 'zero' }, { ...ZERO, policy: 'min_n_zero' }],
  [
    'too few, exclude',
    [9, 29],
    { min_n: 30, missing: 'exclude' },
    { ...LEFT_OUT, policy: 'min_n_exclude', coverage: 0.7 },
  ],
  [
    'too few, whatever none says',
    [9, 29],
    { min_n: 30, none: 'full' },
    { ...BLOCKED, policy: 'min_n_block' },
  ],
  ['just enough', [15, 30], { min_n: 30 }, { points: 15, policy: null, total: 50, coverage: 1 }],
  ['none asked is none', [0, 0], { min_n: 30, none: 'full' }, { ...FULL, policy: 'none_full' }],
  ['a count of 0', [0, 40], {}, { points: 0, policy: null, total: 35, coverage: 1 }],
  ['a plain 0', 0, {}, { points: 0, policy: null, total: 35, coverage: 1 }],
];

for (const [what, gap, rules, expected] of GAPS)
  test(`${what}: ${JSON.stringify(rules)}`, () => {
    expect(scored(gap, rules)).toMatchObject(expected);
  });

test('what was left out is shared by the rest: points.max × earned ÷ Σ max left, rounded once more', () => {
  const rules = campaign(
    [
      leaf('1', 'share', 30, { missing: 'exclude' }),
      leaf('2', 'share', 37),
      leaf('3', 'share', 33),
    ],
    100,
  );
  // leaves: 37 × 2 ÷ 3 = 24.67, 33 × 1 ÷ 7 = 4.71; 100 × 29.38 ÷ 70 = 41.971…
  expect(scoreOf(rules, unit('a', { 2: [2, 3], 3: [1, 7] }))).toMatchObject({
    total: 41.97,
    coverage: 0.7,
  });
});

test('with sum_then_round only the total is rounded', () => {
  const leaves = [leaf('1', 'share', 10), leaf('2', 'share', 10), leaf('3', 'share', 10)];
  const figures = { 1: [1, 3], 2: [1, 3], 3: [1, 3] } as const;
  const total = (rounding: string) =>
    scoreOf(
      campaign(leaves, 30, { points: { rounding } }),
      unit('a', { 1: [...figures[1]], 2: [...figures[2]], 3: [...figures[3]] }),
    );
  expect(total('each_then_sum').total).toBe(9.99);
  expect(total('each_then_sum').total_exact).toBe(10);
  expect(total('sum_then_round').total).toBe(10);
  expect(leafScore(total('sum_then_round'), '1').points).toBeCloseTo(10 / 3, 12);
});

test('a total that stands on a half stays there, however its parts were divided', () => {
  // three thirds of 10.015
  const leaves = ['1', '2', '3'].map((code) => leaf(code, 'share', 10.015));
  const rules = campaign(leaves, 30.045, { points: { rounding: 'sum_then_round' } });
  expect(scoreOf(rules, unit('a', { 1: [1, 3], 2: [1, 3], 3: [1, 3] })).total).toBe(10.02);
});

test('decimals are the campaign’s own', () => {
  const rules = campaign([leaf('1', 'share', 10)], 10, { points: { decimals: 0 } });
  expect(scoreOf(rules, unit('a', { 1: [1, 4] })).total).toBe(3);
});

test('a unit of which nothing is left has no total', () => {
  const rules = campaign([leaf('1', 'share', 10, { missing: 'exclude' })], 10);
  expect(scoreOf(rules, unit('a', {}))).toMatchObject({
    total: null,
    total_exact: null,
    unranked: 'nothing_left',
    coverage: 0,
  });
});

test('a figure is never made up: points are null exactly where a gap blocks or is left out', () => {
  const written = fc.oneof(
    fc.constant(undefined),
    fc.constant(null),
    fc.tuple(fc.constantFrom(null, 0, 3), fc.constantFrom(null, 0, 5)),
  );
  const rules = fc.record({
    none: fc.constantFrom('full', 'zero', 'exclude'),
    missing: fc.constantFrom('block', 'zero', 'exclude'),
  });
  fc.assert(
    fc.property(written, rules, (gap, rule) => {
      const { points, policy, max_points, total } = scored(gap as Written, rule);
      const isLeftOut = policy?.endsWith('exclude') ?? false;
      const isBlocked = policy?.endsWith('block') ?? false;
      expect(points === null).toBe(isLeftOut || isBlocked);
      expect(max_points === 0).toBe(isLeftOut);
      expect(total === null).toBe(isBlocked);
      const [numerator, denominator] = Array.isArray(gap) ? gap : [null, null];
      if (policy === null) expect(numerator).not.toBe(null);
      expect(policy?.startsWith('none') ?? false).toBe(denominator === 0);
    }),
  );
});
