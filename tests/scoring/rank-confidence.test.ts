/** Ranks that a sample allows, against quantiles and examples printed elsewhere. */
import { expect, test } from '@playwright/test';
import { bandsOf, criticalValue, rankSets } from '@/warehouse/scoring/rank-confidence';

const setsTogether = (...of: Parameters<typeof rankSets>) => rankSets(...of).together;
const sampling = { level: 0.95, draws: 100_000, seed: 1 };
const estimates = (values: number[], variance = 1) =>
  values.map((value) => ({ value, down: variance, up: variance }));

// q(0.95; p, ∞) ÷ √2 of Tukey's studentised range, as R's qtukey gives it
for (const [p, critical] of [
  [2, 1.959964],
  [3, 2.343701],
  [5, 2.727774],
  [10, 3.163684],
] as const)
  test(`the critical value of ${p} units is Tukey's`, () => {
    const found = criticalValue(estimates(new Array(p).fill(0)), { ...sampling, draws: 200_000 });
    expect(Math.abs(found - critical)).toBeLessThan(0.012);
  });

test('five units one standard error each: two of them can not be told apart', () => {
  const sets = setsTogether(estimates([90, 80, 79.5, 60, 40]), sampling);
  expect(sets.map(({ low, high }) => [low, high])).toEqual([
    [1, 1],
    [2, 3],
    [2, 3],
    [4, 4],
    [5, 5],
  ]);
  expect(bandsOf(sets)).toEqual([1, 2, 2, 3, 4]);
});

test('the order of the units does not matter, and the same seed gives the same sets', () => {
  const values = [79.5, 40, 90, 60, 80];
  const sets = setsTogether(estimates(values), sampling);
  expect(sets.map(({ low }) => low)).toEqual([2, 5, 1, 4, 2]);
  expect(setsTogether(estimates(values, 400), sampling)).toEqual(
    setsTogether(estimates(values, 400), sampling),
  );
});

test('a set for one unit is never wider than one that holds for all', () => {
  const units = estimates([10, 9, 8.5, 8, 5, 4.5, 3, 1, 0.5, 0]);
  const { alone, together } = rankSets(units, sampling);
  alone.forEach(({ low, high }, i) => {
    expect(low).toBeGreaterThanOrEqual(together[i]!.low);
    expect(high).toBeLessThanOrEqual(together[i]!.high);
  });
  expect(alone).not.toEqual(together);
});

test('units counted in full are told apart by any difference, but not from their equals', () => {
  const sets = setsTogether(estimates([3, 2, 2, 1], 0), sampling);
  expect(sets.map(({ low, high }) => [low, high])).toEqual([
    [1, 1],
    [2, 3],
    [2, 3],
    [4, 4],
  ]);
});

test('true ranks lie in all sets at once in nearly all samples, though units are close', () => {
  // twenty units 0.2 standard errors apart: where the percentile bootstrap fails in two samples of three
  const truth = Array.from({ length: 20 }, (_, i) => -0.2 * i);
  let held = 0;
  for (let sample = 0; sample < 60; sample++) {
    let seed = sample * 7919 + 1;
    const normal = () => {
      // twelve uniforms added up are nearly normal
      let sum = -6;
      for (let i = 0; i < 12; i++) {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
        sum += (seed >>> 8) / 2 ** 24;
      }
      return sum;
    };
    const sets = setsTogether(estimates(truth.map((value) => value + normal())), {
      ...sampling,
      draws: 2000,
    });
    if (sets.every(({ low, high }, i) => low <= i + 1 && i + 1 <= high)) held++;
  }
  expect(held).toBeGreaterThanOrEqual(55);
});

test('what chance may only take away does not let a unit climb', () => {
  // just above a cut line: 6.6 points, one chance in twenty of none; hardly a point more
  const [sure, atTheEdge] = [
    { value: 11, down: 0.1, up: 0.1 },
    { value: 6.6, down: 4, up: 0.3 },
  ];
  const rest = [3, 2.5].map((value) => ({ value, down: 0.1, up: 0.1 }));
  const sets = setsTogether([sure, atTheEdge, ...rest], sampling);
  expect(sets[0]).toEqual({ low: 1, high: 1 });
  expect(sets[1]).toEqual({ low: 2, high: 4 });
  // were it the same to both sides, the first would not be told from it
  const even = setsTogether([sure, { value: 6.6, down: 4, up: 4 }, ...rest], sampling);
  expect(even[0]).toEqual({ low: 1, high: 2 });
});
