/** What one figure earns: every row of the table of formulas, at its edges. */
import { expect, test } from '@playwright/test';
import { earn } from '@/warehouse/scoring/earn';
import { parseFormula } from '@/warehouse/scoring/formula';
import { campaign, figure, leaf, leafScore, scoreOf, unit, type Written } from './make';

/** Formula, its maximum, and below it what figures earn: numerator/denominator, a plain number, or a date. */
const TABLE = `
yes, of 2
  1 → 2, 0 → 0, 0.99 → 0, 3 → 2, 5/5 → 2, 4/5 → 0, -1 → 0
share, of 20
  29/32 → 18.125, 32/32 → 20, 0/32 → 0, -1/32 → 0, 0.925 → 18.5
  33/32 → 20 cut_above_one, 92.5 → 20 cut_above_one
share to 80%, of 4
  80/100 → 4, 79/100 → 3.95, 40/100 → 2, 100/100 → 4, 120/100 → 4
  0.8 → 4, 1 → 4, 92.5/1 → 4, 92.5 → denominator_missing
share from 60% to 100%, of 10
  60/100 → 0, 59/100 → 0, 61/100 → 0.25, 80/100 → 5, 100/100 → 10, 110/100 → 10
  80 → denominator_missing
share from 20% to 0%, of 10
  20/100 → 0, 21/100 → 0, 19/100 → 0.5, 5/100 → 7.5, 0/100 → 10, 0 → 10
  2 → denominator_missing
share from 1 to 5, of 8
  1 → 0, 3 → 4, 5 → 8, 6 → 8, 0 → 0, 9/2 → 7
share from 5 to 1, of 8
  5 → 0, 1 → 8, 0 → 8, 4 → 2, 7 → 0
share at least 80%, of 2.5
  8/10 → 2, 799/1000 → 0, 10/10 → 2.5, 0/10 → 0, 80 → denominator_missing
share to 98% at least 90%, of 9.8
  90/100 → 9, 8999/10000 → 0, 97/100 → 9.7, 98/100 → 9.8, 99/100 → 9.8
share from 0% to 50% at least 10%, of 5
  9/100 → 0, 10/100 → 1, 50/100 → 5
log from 100 to 10000, of 6
  100 → 0, 1000 → 3, 10000 → 6, 99 → 0, 20000 → 6, 0 → 0, -5 → 0, 5000/5 → 3
log from 10000 to 100, of 6
  10000 → 0, 1000 → 3, 100 → 6, 1 → 6, 0 → 0, -1 → 0
bands 100%: 3, 90%: 2, 80%: 1, of 3
  10/10 → 3, 999/1000 → 2, 90/100 → 2, 899/1000 → 1, 80/100 → 1, 799/1000 → 0
  12/10 → 3, 1 → 3, 92.5 → denominator_missing
bands 80%: 1, 100%: 3, 90%: 2, of 3
  95/100 → 2, 80/100 → 1
bands 1: 100%, 0.5: 50%, of 5
  1 → 5, 0.99 → 2.5, 0.5 → 2.5, 0.49 → 0, 92.5 → 5
bands 0%: 2, 20%: 0, of 2
  0/10 → 2, 19/100 → 2, 20/100 → 0
by 20/12/2025, of 0.5
  2025-12-20 → 0.5, 2025-12-21 → 0, 2025-01-01 → 0.5, 2024-12-31 → 0.5, 2026-01-01 → 0
  20 → not_a_date
by 20/12/2025 late 15: 50%, of 1
  2025-12-20 → 1, 2025-12-21 → 0.5, 2026-01-04 → 0.5, 2026-01-05 → 0
by 28/02/2024 late 2: 0.3, 30: 10%, of 0.5
  2024-02-28 → 0.5, 2024-03-01 → 0.3, 2024-03-02 → 0.05, 2024-03-29 → 0.05, 2024-03-30 → 0
count 0.5, of 2
  0 → 0, 1 → 0.5, 3 → 1.5, 4 → 2, 5 → 2, -1 → 0, 3/9 → 1.5
deduct 0.5, of 1.5
  0 → 1.5, 1 → 1, 3 → 0, 4 → 0, -1 → 1.5, 2/9 → 0.5
bonus 1, of 5
  0 → 0, 3 → 3, 5 → 5, 6 → 5
penalty 0.1, of 2
  0 → 0, 3 → -0.3, 20 → -2, 21 → -2
`;

function written(text: string): Written {
  if (/^\d{4}-/.test(text)) return text;
  const [numerator, denominator] = text.split('/').map(Number);
  return denominator === undefined ? numerator! : [numerator!, denominator];
}

for (const entry of TABLE.trim().split(/\n(?=\S)/)) {
  const [, text, max, cases] = /^(.+), of ([\d.]+)\n(.+)$/s.exec(entry)!;
  for (const line of cases!.split(/,|\n/)) {
    const [given, expected] = line.split('→').map((part) => part.trim());
    const [, points, note] = /^(-?[\d.]*) ?(\w*)$/.exec(expected!)!;
    test(`${text}, of ${max}: ${given} earns ${expected}`, () => {
      expect(earn(parseFormula(text!), Number(max), figure(written(given!)))).toEqual({
        points: points ? Number(points) : null,
        note: note || null,
      });
    });
  }
}

test('"log from 100 to 75000" grows with the logarithm', () => {
  const { points } = earn(parseFormula('log from 100 to 75000'), 10, figure(5000));
  // ln 50 ÷ ln 750 = 3.912023005 ÷ 6.620073207
  expect(points).toBeCloseTo(5.909335, 6);
});

test('a date under a formula that counts is refused, not read as 0', () => {
  for (const text of [
    'share',
    'share to 80%',
    'deduct 0.5',
    'bands 1: 1',
    'yes',
    'log from 1 to 2',
  ])
    expect(earn(parseFormula(text), 1, figure('2025-12-20'))).toEqual({
      points: null,
      note: 'not_a_number',
    });
});

const one = (formula: string, max: number, more: object = {}) =>
  campaign([leaf('1', formula, max, more)], max);

test('a plain number above 1 under a % threshold counts as missing, with its reason', () => {
  const score = scoreOf(one('share to 80%', 4), unit('a', { 1: 92.5 }));
  expect(score.total).toBe(null);
  expect(leafScore(score, '1')).toMatchObject({
    points: null,
    policy: 'missing_block',
    note: 'denominator_missing',
    value: 92.5,
  });
  const zero = scoreOf(one('share to 80%', 4, { missing: 'zero' }), unit('a', { 1: 92.5 }));
  expect(leafScore(zero, '1')).toMatchObject({ points: 0, policy: 'missing_zero' });
});

test('given takes the appraised points of the last round; self points alone are missing', () => {
  const rules = one('given', 3);
  const assessed = (given: object) =>
    leafScore(scoreOf(rules, unit('a', {}, { assessed: { 1: given } })), '1');
  expect(assessed({ self_points: 3, appraised_points: 2.75 })).toMatchObject({
    points: 2.75,
    self_points: 3,
    origin: 'assessed',
  });
  expect(assessed({ self_points: 3 })).toMatchObject({
    points: null,
    policy: 'missing_block',
    note: 'appraisal_missing',
  });
  expect(assessed({ appraised_points: 0 }).points).toBe(0);
});

test('levels give a share of the maximum by the level, however it is typed', () => {
  const rules = one('levels Xuất sắc: 100%, Tốt: 75%, Hoàn thành: 0.5', 2);
  const level = (name: string | null) => {
    const assessed = { 1: { level: name, appraised_points: 2 } };
    return leafScore(scoreOf(rules, unit('a', {}, { assessed })), '1');
  };
  expect(level('Xuất sắc').points).toBe(2);
  expect(level(' tốt').points).toBe(1.5);
  expect(level('Tốt'.normalize('NFD')).points).toBe(1.5);
  expect(level('Hoàn thành').points).toBe(0.5);
  expect(level('Giỏi')).toMatchObject({ points: null, note: 'unknown_level' });
  expect(level(null)).toMatchObject({ points: null, note: 'level_missing' });
});

test('other formulas show an assessment beside and do not score it', () => {
  const assessed = { 1: { self_points: 4, appraised_points: 4 } };
  const score = scoreOf(one('share', 4), unit('a', { 1: [1, 2] }, { assessed }));
  expect(leafScore(score, '1')).toMatchObject({ points: 2, self_points: 4, origin: 'reported' });
  expect(score.self_total).toBe(4);
});
