/** Points relative to the best of a block: the worked examples of the emulation rule, and its edges. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { scoreUnits } from '@/warehouse/scoring/score';
import { campaign, group, leaf, leafScore, unit, type Written } from './make';
import { published } from './published';

const rules = campaign([leaf('1', 'leader', 10)], 10);

/** Points of each unit, all in one block. */
function points(figures: Written[]): (number | null)[] {
  const units = figures.map((written, i) => unit(`${i}`, { 1: written }));
  return scoreUnits(rules, units).map((score) => leafScore(score, '1').points);
}

test('the worked examples come out as published, each case a block of its own', () => {
  const examples = published('emulation_relative_formula_examples');
  expect(examples).toHaveLength(19);
  const units = examples.map((row) =>
    unit(
      `${row.case} ${row.unit}`,
      { 1: [Number(row.actual_A), Number(row.target_T)] },
      { block: row.case! },
    ),
  );
  const scores = scoreUnits(rules, units);
  expect(scores.map((score) => [score.unit_id, score.total])).toEqual(
    examples.map((row) => [`${row.case} ${row.unit}`, Number(row.expected_score)]),
  );
});

test('several leaders share the full maximum', () => {
  // all of a third are 20% above their targets
  expect(
    points([
      [120, 100],
      [60, 50],
      [6, 5],
      [110, 100],
    ]),
  ).toEqual([10, 10, 10, 7.5]);
});

test('where nobody exceeds the target, reaching it is worth half', () => {
  expect(
    points([
      [100, 100],
      [50, 100],
      [0, 100],
    ]),
  ).toEqual([5, 2.5, 0]);
});

test('a blank target and a target of 0 are the same group, apart from the others', () => {
  expect(points([[30, 0], 60, [15, null], [1000, 500]])).toEqual([5, 10, 2.5, 10]);
});

test('a group without a target in which nobody achieved anything earns nothing', () => {
  expect(points([[0, 0], 0])).toEqual([0, 0]);
});

test('what was achieved is blank: missing, and not 0', () => {
  const [blank, other] = scoreUnits(rules, [
    unit('a', { 1: [null, 100] }),
    unit('b', { 1: [50, 100] }),
  ]);
  expect(leafScore(blank!, '1')).toMatchObject({ points: null, policy: 'missing_block' });
  expect(blank!.total).toBe(null);
  expect(other!.total).toBe(2.5);
});

test('units of no block are compared with each other, not with those of a block', () => {
  const scores = scoreUnits(rules, [
    unit('a', { 1: 100 }, { block: 'x' }),
    unit('b', { 1: 50 }, { block: 'x' }),
    unit('c', { 1: 20 }),
    unit('d', { 1: 5 }),
  ]);
  expect(scores.map(({ total }) => total)).toEqual([10, 5, 10, 2.5]);
});

test('a unit to which the criterion does not apply leads nobody, group or leaf', () => {
  const apart = { applies_to: { except: ['a'], reason: 'Miễn' } };
  for (const criteria of [
    [leaf('1', 'leader', 10, apart), leaf('2', 'yes', 10)],
    [group('0', [leaf('1', 'leader', 10)], apart), leaf('2', 'yes', 10)],
  ]) {
    const [, b] = scoreUnits(campaign(criteria, 20), [
      unit('a', { 1: 100, 2: 1 }),
      unit('b', { 1: 50, 2: 1 }),
    ]);
    expect(leafScore(b!, '1').points).toBe(10);
  }
});

test('a figure that awaits reconciliation leads nobody', () => {
  const a = unit('a', { 1: 100 });
  const awaiting = { ...a.figures.get('1')!, awaiting: true };
  const [first, second] = scoreUnits(rules, [
    { ...a, figures: new Map([['1', awaiting]]) },
    unit('b', { 1: 50 }),
  ]);
  expect(leafScore(first!, '1')).toMatchObject({ points: null, note: 'awaiting_reconciliation' });
  expect(second!.total).toBe(10);
});

test('achieving more never earns less, and the best of each group has the maximum or half of it', () => {
  const achieved = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(achieved, fc.integer({ min: 0, max: 3 })), { minLength: 1 }),
      (rows) => {
        const figures = rows.map(([n, t]): Written => [n, t * 50]);
        const earned = points(figures);
        rows.forEach(([n, t], i) => {
          expect(earned[i]).toBeGreaterThanOrEqual(0);
          expect(earned[i]).toBeLessThanOrEqual(10);
          for (const [j, [m, u]] of rows.entries())
            if (t === u && m > n) expect(earned[j]!).toBeGreaterThanOrEqual(earned[i]!);
        });
        const without = rows.flatMap(([, t], i) => (t === 0 ? earned[i]! : []));
        if (without.length) expect(Math.max(...without)).toBe(10);
        const above = rows.flatMap(([n, t], i) => (t > 0 && n > t * 50 ? earned[i]! : []));
        if (above.length) expect(Math.max(...above)).toBe(10);
      },
    ),
  );
});
