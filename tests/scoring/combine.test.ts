/** Indices: shares of the children, averaged in three ways, nested, weighted. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { campaign, group, groupScore, leaf, leafScore, scoreOf, unit, type Written } from './make';

type Combine = 'mean' | 'geometric' | 'harmonic';

/** An index out of 100 of leaves `1`, `2`, …, with these weights. */
const index = (combine: Combine, weights: number[], more: object = {}) =>
  campaign(
    weights.map((weight, i) => leaf(`${i + 1}`, 'share', 1, { weight, ...more })),
    100,
    { combine },
  );

const total = (rules: ReturnType<typeof campaign>, shares: (Written | undefined)[]) =>
  scoreOf(
    rules,
    unit('a', Object.fromEntries(shares.flatMap((s, i) => (s === undefined ? [] : [[i + 1, s]])))),
  ).total;

test('the three means of a half and an eighth', () => {
  expect(total(index('mean', [1, 1]), [0.5, 0.125])).toBe(31.25);
  expect(total(index('geometric', [1, 1]), [0.5, 0.125])).toBe(25);
  expect(total(index('harmonic', [1, 1]), [0.5, 0.125])).toBe(20);
});

test('a weight of 3 counts as three of weight 1', () => {
  expect(total(index('mean', [3, 1]), [0.5, 0.1])).toBe(40);
  // (0.81³ × 0.01)^¼ = 0.27
  expect(total(index('geometric', [3, 1]), [0.81, 0.01])).toBe(27);
  // 4 ÷ (3 ÷ 0.5 + 1 ÷ 0.1) = 0.25
  expect(total(index('harmonic', [3, 1]), [0.5, 0.1])).toBe(25);
});

test('a share of 0 makes the geometric and the harmonic mean 0, not the plain one', () => {
  expect(total(index('mean', [1, 1]), [1, 0])).toBe(50);
  expect(total(index('geometric', [1, 1]), [1, 0])).toBe(0);
  expect(total(index('harmonic', [1, 1]), [1, 0])).toBe(0);
});

test('what is excluded leaves its weight to the others', () => {
  const rules = (combine: Combine) => index(combine, [1, 2, 5], { missing: 'exclude' });
  expect(total(rules('mean'), [0.9, 0.3, undefined])).toBe(50);
  expect(total(rules('geometric'), [0.125, 1, undefined])).toBe(50);
  // 3 ÷ (1 ÷ 0.25 + 2 ÷ 1) = 0.5
  expect(total(rules('harmonic'), [0.25, 1, undefined])).toBe(50);
  expect(total(rules('mean'), [undefined, undefined, 0.7])).toBe(70);
  expect(total(rules('mean'), [undefined, undefined, undefined])).toBe(null);
});

test('excluded is not 0: the geometric mean of the rest stands', () => {
  const rules = index('geometric', [1, 1], { missing: 'zero', none: 'exclude' });
  expect(total(rules, [0.64, [0, 0]])).toBe(64);
  expect(total(rules, [0.64, undefined])).toBe(0);
});

test('a gap that blocks leaves the index without a total', () => {
  expect(total(index('mean', [1, 1]), [0.5, undefined])).toBe(null);
});

test('a child counts by its share, whatever its maximum', () => {
  const rules = campaign([leaf('1', 'share', 20), leaf('2', 'count 1', 4)], 10, {
    combine: 'mean',
  });
  // shares 0.5 and 0.75
  expect(total(rules, [[1, 2], 3])).toBe(6.25);
});

test('indices nest: a geometric mean of a mean, a harmonic mean and a leaf', () => {
  const rules = campaign(
    [
      group('1', [leaf('1.1', 'share', 1), leaf('1.2', 'share', 1)], { combine: 'mean' }),
      group('2', [leaf('2.1', 'share', 1), leaf('2.2', 'share', 1)], { combine: 'harmonic' }),
      leaf('3', 'share', 1, { weight: 2 }),
    ],
    80,
    { combine: 'geometric' },
  );
  const figures = { '1.1': 0.75, '1.2': 0.25, '2.1': 1, '2.2': 0.0625 / 1.9375, 3: 0.5 };
  const score = scoreOf(rules, unit('a', figures));
  // mean ½; harmonic 2 ÷ (1 + 31) = 1⁄16; (½ × 1⁄16 × ½²)^¼ = 2^(−7⁄4) = 0.297302
  expect(groupScore(score, '1').points_exact).toBe(0.5);
  expect(groupScore(score, '2').points_exact).toBe(0.0625);
  expect(score.total).toBe(23.78);
});

test('a group that adds up is one share of the index above it', () => {
  const rules = campaign(
    [group('1', [leaf('1.1', 'share', 6), leaf('1.2', 'share', 2)]), leaf('2', 'share', 1)],
    100,
    { combine: 'mean' },
  );
  // (6 × ½ + 2 × 1) ÷ 8 = 0.625, and 0.375
  expect(scoreOf(rules, unit('a', { '1.1': 0.5, '1.2': 1, 2: 0.375 })).total).toBe(50);
});

test('an index inside a table of points is worth its share of its maximum, rounded as one leaf', () => {
  const rules = campaign(
    [
      leaf('1', 'share', 60),
      group('2', [leaf('2.1', 'share', 1), leaf('2.2', 'share', 1)], {
        combine: 'geometric',
        max: 40,
      }),
    ],
    100,
  );
  // 60 × 1⁄3 = 20; 40 × √(½ × 1) = 28.284…
  const score = scoreOf(rules, unit('a', { 1: [1, 3], '2.1': 0.5, '2.2': 1 }));
  expect(groupScore(score, '2').points).toBe(28.28);
  expect(score.total).toBe(48.28);
});

test('an index of which nothing is left leaves its points to the rest of the table', () => {
  const rules = campaign(
    [
      leaf('1', 'share', 60),
      group('2', [leaf('2.1', 'share', 1, { missing: 'exclude' })], { combine: 'mean', max: 40 }),
    ],
    100,
  );
  expect(scoreOf(rules, unit('a', { 1: [1, 2] })).total).toBe(50);
});

test('under an index only the total is rounded, and bonus is added to it', () => {
  const rules = campaign(
    [leaf('1', 'share', 1), leaf('2', 'share', 1), leaf('T', 'bonus 0.5', 2)],
    100,
    { combine: 'mean' },
  );
  const score = scoreOf(rules, unit('a', { 1: [1, 3], 2: [1, 7], T: 3 }));
  // 100 × (1⁄3 + 1⁄7) ÷ 2 = 23.8095…
  expect(score.total).toBe(25.31);
  expect(leafScore(score, '1').points).toBeCloseTo(1 / 3, 12);
});

test('harmonic ≤ geometric ≤ mean, all between the worst and the best share', () => {
  const share = fc.integer({ min: 1, max: 100 }).map((n) => n / 100);
  const weighted = fc.array(fc.tuple(share, fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(weighted, (children) => {
      const shares = children.map(([s]) => s);
      const weights = children.map(([, w]) => w);
      const of = (combine: Combine) => total(index(combine, weights), shares)!;
      const [low, middle, high] = [of('harmonic'), of('geometric'), of('mean')];
      return (
        low <= middle &&
        middle <= high &&
        low >= 100 * Math.min(...shares) - 1e-9 &&
        high <= 100 * Math.max(...shares) + 1e-9
      );
    }),
  );
});
