/** Probabilities against figures printed elsewhere. */
import { expect, test } from '@playwright/test';
import { tail } from '@/warehouse/scoring/beta-binomial-tail';
import { adjusted } from '@/warehouse/scoring/false-discovery';
import { incompleteBeta, logGamma, studentTail } from '@/warehouse/scoring/gamma';
import { middle, residuals } from '@/warehouse/scoring/outlying';

/** Benjamini & Hochberg 1995, section 3.2: thrombolysis trial of Neuhaus et al. */
const THROMBOLYSIS = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1.0,
];

test('of the fifteen tests of Benjamini and Hochberg the first four are rejected at .05', () => {
  const q = adjusted(THROMBOLYSIS);
  expect(q.map((value) => value! <= 0.05)).toEqual(THROMBOLYSIS.map((_, i) => i < 4));
  // the fourth: 0.0095 × 15 ÷ 4; the fifth is 0.0201 × 15 ÷ 5
  expect(q[3]).toBeCloseTo(0.035625, 10);
  expect(q[4]).toBeCloseTo(0.0603, 10);
});

test('the order of the tests does not matter, and what has no probability is no test', () => {
  const mixed = [0.324, null, 0.0095, 1, 0.0001];
  const q = adjusted(mixed);
  expect(q[1]).toBeNull();
  expect(q[4]).toBeCloseTo(0.0004, 12);
  expect(q[2]).toBeCloseTo(0.019, 12);
  expect(adjusted([...mixed].reverse())).toEqual([...q].reverse());
  expect(adjusted([])).toEqual([]);
});

test('without correlation it is the exact binomial: the discontinuity tests of rddensity', () => {
  // counts left and right of the cut-off, two-sided
  for (const [left, right, p] of [
    [20, 31, 0.1608],
    [51, 55, 0.7709],
  ] as const)
    expect(2 * tail('low', left, left + right, 0.5, 0)).toBeCloseTo(p, 4);
});

test('with a beta of 1 and 1 every count is as likely as another', () => {
  // mean 1/2, rho = 1 / (1 + 1 + 1)
  for (let k = 0; k <= 10; k++)
    expect(tail('high', k, 10, 0.5, 1 / 3)).toBeCloseTo((11 - k) / 11, 12);
});

test('no dossier late where 166.9 are expected is e^−166.9 for equal units, and likelier where units differ', () => {
  const n = 1e7;
  expect(Math.log(tail('low', 0, n, 166.9 / n, 0))).toBeCloseTo(-166.9, 2);
  expect(tail('low', 0, 3000, 166.9 / 3000, 0.005)).toBeGreaterThan(1e-30);
  expect(tail('low', 0, 3000, 166.9 / 3000, 0.005)).toBeLessThan(1e-6);
});

test('Student’s t at the points every table prints', () => {
  for (const [t, df] of [
    [12.7062, 1],
    [2.5706, 5],
    [2.1448, 14],
    [1.9842, 100],
  ] as const)
    expect(studentTail(t, df)).toBeCloseTo(0.05, 4);
  expect(studentTail(-2.1448, 14)).toBeCloseTo(studentTail(2.1448, 14), 12);
});

test('gamma and incomplete beta at values known exactly', () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
  expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 11);
  // I_x(2, 3) = 6x² − 8x³ + 3x⁴
  expect(incompleteBeta(0.3, 2, 3)).toBeCloseTo(0.3483, 12);
});

test('the middle does not move with the one that stands apart', () => {
  // by hand: deviations 0.6 0.2 0 0.3 95.9, of which 0.3 is the middle
  expect(middle([3.5, 3.9, 4.1, 4.4, 100])).toEqual({
    median: 4.1,
    deviation: expect.closeTo(1.4826 * 0.3, 10),
  });
  expect(middle([])).toBeNull();
});

/** Anscombe 1973, third set: one point off an exact line, whose others give y = 4.0 + 0.346 x. */
const ANSCOMBE = [
  [10, 7.46],
  [8, 6.77],
  [13, 12.74],
  [9, 7.11],
  [11, 7.81],
  [14, 8.84],
  [6, 6.08],
  [4, 5.39],
  [12, 8.15],
  [7, 6.42],
  [5, 5.73],
] as const;

test('the one point off the line of Anscombe’s third set stands out, by the line of the others', () => {
  const found = residuals(ANSCOMBE.map(([x, y]) => ({ x, y })));
  // rstudent(lm(y3 ~ x3)) in R: 1203.54 for the third
  expect(found[2]!.t).toBeGreaterThan(1200);
  expect(found[2]!.t).toBeLessThan(1207);
  expect(found[2]!.expected).toBeCloseTo(4.0056 + 0.3454 * 13, 2);
  for (const [i, residual] of found.entries())
    if (i !== 2) expect(Math.abs(residual!.t)).toBeLessThan(3);
});

test('a line through others that all stand at one place is none', () => {
  const one = { x: 1, y: 2 };
  expect(residuals([one, one, one, { x: 2, y: 9 }])[3]).toBeNull();
  expect(residuals([one, { x: 2, y: 3 }])).toEqual([null, null]);
});
