/** Doing better never earns less, whatever the formula, and nobody earns more than there is. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { earn } from '@/warehouse/scoring/earn';
import { parseFormula } from '@/warehouse/scoring/formula';

const MORE_IS_BETTER = [
  'yes',
  'share',
  'share to 80%',
  'share from 60% to 100%',
  'share at least 80%',
  'share to 98% at least 90%',
  'bands 100%: 3, 90%: 2, 50%: 1',
  'bands 1: 100%, 0.5: 50%',
  'log from 0.01 to 1',
  'count 0.7',
  'bonus 0.3',
];
const LESS_IS_BETTER = ['share from 20% to 0%', 'log from 1 to 0.01', 'deduct 0.7', 'penalty 0.1'];

const MAX = 7;
const amount = fc.integer({ min: 1, max: 3000 });

for (const [texts, sign] of [
  [MORE_IS_BETTER, 1],
  [LESS_IS_BETTER, -1],
] as const)
  for (const text of texts)
    test(`"${text}" never turns back: ${sign > 0 ? 'more' : 'less'} is better`, () => {
      const formula = parseFormula(text);
      const points = (numerator: number, denominator: number) =>
        earn(formula, MAX, { numerator, denominator }).points!;
      fc.assert(
        fc.property(amount, amount, amount, (a, b, denominator) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          return sign * (points(high, denominator) - points(low, denominator)) >= 0;
        }),
        { numRuns: 500 },
      );
    });

for (const text of [...MORE_IS_BETTER, ...LESS_IS_BETTER])
  test(`"${text}" stays within 0 and the maximum`, () => {
    const formula = parseFormula(text);
    const [low, high] = text.startsWith('penalty') ? [-MAX, 0] : [0, MAX];
    const any = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const above = fc.oneof(amount, fc.constant(null));
    fc.assert(
      fc.property(any, above, (numerator, denominator) => {
        const { points } = earn(formula, MAX, { numerator, denominator });
        return points === null
          ? denominator === null && numerator > 1
          : points >= low && points <= high;
      }),
      { numRuns: 500 },
    );
  });

test('coming later never earns more', () => {
  const formula = parseFormula('by 20/12/2025 late 5: 80%, 15: 50%, 40: 1');
  const day = (offset: number) =>
    new Date(Date.UTC(2025, 11, 20 + offset)).toISOString().slice(0, 10);
  const earned = Array.from({ length: 70 }, (_, i) => {
    const figure = { numerator: null, denominator: null, on: day(i - 10) };
    return earn(formula, MAX, figure).points!;
  });
  expect(earned).toEqual([...earned].sort((a, b) => b - a));
  expect([...new Set(earned)]).toEqual([7, 5.6, 3.5, 1, 0]);
  expect(earned.filter((points) => points === 7)).toHaveLength(11);
  expect(earned.filter((points) => points === 5.6)).toHaveLength(5);
  expect(earned.filter((points) => points === 3.5)).toHaveLength(10);
  expect(earned.filter((points) => points === 1)).toHaveLength(25);
});
