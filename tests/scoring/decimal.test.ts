/** Rounding is exact: what stands on paper, not what a binary fraction makes of it. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { round, snap, sum } from '@/warehouse/scoring/decimal';
import { earn } from '@/warehouse/scoring/earn';

for (const [value, decimals, expected] of [
  [(20 * 29) / 32, 2, 18.13], // 18.125
  [1.005, 2, 1.01], // stored as 1.00499999999999989…
  [2.675, 2, 2.68], // stored as 2.67499999999999982…
  [-2.345, 2, -2.35],
  [-1.005, 2, -1.01],
  [6 * 1.4175, 2, 8.51], // 8.505
  [1.1 * 1.15, 2, 1.27], // 1.265
  [0.1 + 0.2, 2, 0.3],
  [0.125, 2, 0.13],
  [0.5, 0, 1],
  [-0.5, 0, -1],
  [2.5, 0, 3],
  [1.4999, 0, 1],
  [99.995, 2, 100],
  [99.9949, 2, 99.99],
  [1234567.125, 2, 1234567.13],
  [0.000_05, 4, 0.0001],
  [0.000_000_5, 6, 0.000001],
  [0.000_000_05, 6, 0],
  [12, 2, 12],
] as const)
  test(`${value} to ${decimals} places is ${expected}`, () => {
    expect(round(value, decimals)).toBe(expected);
  });

test('a negative figure that rounds to nothing is plain zero', () => {
  expect(Object.is(round(-0.001, 2), 0)).toBe(true);
  expect(Object.is(snap(-0), 0)).toBe(true);
});

/** numerator ÷ denominator to 2 places, half away from zero, in whole numbers only. */
function exactly(numerator: bigint, denominator: bigint): number {
  const sign = numerator < 0n ? -1 : 1;
  const size = numerator < 0n ? -numerator : numerator;
  const hundredths = (size * 200n + denominator) / (2n * denominator);
  return Number(`${sign * Number(hundredths)}e-2`) || 0;
}

test('the reference itself rounds as people do', () => {
  expect(exactly(20n * 29n, 32n)).toBe(18.13);
  expect(exactly(-2345n, 1000n)).toBe(-2.35);
  expect(exactly(1n, 3n)).toBe(0.33);
});

const count = fc.integer({ min: 1, max: 600_000 });

test('whole maximum × numerator ÷ denominator rounds as whole numbers do', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), count, count, (max, a, b) => {
      const [n, d] = [Math.min(a, b), Math.max(a, b)];
      const { points } = earn({ kind: 'share' }, max, { numerator: n, denominator: d });
      expect(round(points!, 2)).toBe(exactly(BigInt(max * n), BigInt(d)));
    }),
    { numRuns: 3000 },
  );
});

test('a maximum and a numerator of two decimals round as whole numbers do', () => {
  const hundredths = fc.integer({ min: 1, max: 10_000 });
  fc.assert(
    fc.property(hundredths, hundredths, hundredths, (max, a, b) => {
      const [n, d] = [Math.min(a, b), Math.max(a, b)];
      const figure = { numerator: n / 100, denominator: d / 100 };
      const { points } = earn({ kind: 'share' }, max / 100, figure);
      expect(round(points!, 2)).toBe(exactly(BigInt(max) * BigInt(n), 100n * BigInt(d)));
    }),
    { numRuns: 3000 },
  );
});

test('halves are found: maximum × odd number of two-hundredths', () => {
  const odd = fc.integer({ min: 0, max: 1_000_000 }).map((k) => 2 * k + 1);
  fc.assert(
    fc.property(odd, fc.boolean(), (k, negative) => {
      const value = ((negative ? -1 : 1) * k) / 200;
      expect(round(value, 2)).toBe(exactly(BigInt(negative ? -k : k), 200n));
    }),
    { numRuns: 2000 },
  );
});

test('adding two-decimal points gives the two-decimal total', () => {
  const points = fc.array(fc.integer({ min: -1000, max: 3000 }), { maxLength: 200 });
  fc.assert(
    fc.property(points, (hundredths) => {
      const total = hundredths.reduce((a, b) => a + b, 0);
      expect(sum(hundredths.map((h) => h / 100))).toBe(total / 100 || 0);
      // and what cancels out leaves nothing
      expect(sum([...hundredths, -total].map((h) => h / 100))).toBe(0);
    }),
    { numRuns: 2000, examples: [[[2504, -515, -872, -870, 380, -664, -413, 450]]] },
  );
});

test('rounding is even-handed and final', () => {
  fc.assert(
    fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (value) => {
      expect(round(-value, 2)).toBe(-round(value, 2) || 0);
      expect(round(round(value, 2), 2)).toBe(round(value, 2));
      expect(Math.abs(round(value, 2) - value)).toBeLessThan(0.005 + 1e-9);
    }),
  );
});

test('at a threshold stands its value exactly, not the noise of a product', () => {
  const share = (from: number, to: number, n: number, d: number) =>
    earn(
      {
        kind: 'share',
        from: { value: from / 1000, percent: true },
        to: { value: to / 1000, percent: true },
      },
      10,
      { numerator: n, denominator: d },
    ).points;
  for (let from = 1; from <= 999; from++) {
    expect(share(from, 0, from, 1000), `${from}/1000 falling`).toBe(0);
    expect(share(from, 1000, from, 1000), `${from}/1000 rising`).toBe(0);
  }
  expect(earn({ kind: 'deduct', step: 0.3 }, 0.9, { numerator: 3, denominator: null }).points).toBe(
    0,
  );
});
