/** What lies outside the maximum: bonus, penalty, their caps, and declarations that void others. */
import { expect, test } from '@playwright/test';
import { extrasOf, groupsOf, leavesOf } from '@/warehouse/scoring/criteria';
import { isCapped } from '@/warehouse/scoring/total';
import { voidedBy } from '@/warehouse/scoring/voids';
import { campaign, group, groupScore, leaf, leafScore, scoreOf, unit, type Written } from './make';

const base = leaf('1', 'share', 100);

test('bonus and penalty are added to the total and to no maximum', () => {
  const rules = campaign([base, leaf('T', 'bonus 1', 10), leaf('P', 'penalty 0.1', 5)], 100);
  const total = (figures: Record<string, Written>) => scoreOf(rules, unit('a', figures));
  expect(total({ 1: [97, 100], T: 10 })).toMatchObject({ total: 107, coverage: 1 });
  expect(total({ 1: [97, 100], T: 12 }).total).toBe(107);
  expect(total({ 1: [97, 100], P: 3 }).total).toBe(96.7);
  expect(total({ 1: [0, 100], P: 100 }).total).toBe(-5);
  expect(leafScore(total({ 1: [97, 100], P: 3 }), 'P')).toMatchObject({
    points: -0.3,
    max_points: 0,
  });
  expect(total({ 1: [97, 100] }).total).toBe(97);
});

test('a missing bonus or penalty is 0, whatever its row says', () => {
  const rules = campaign(
    [base, leaf('T', 'bonus 1', 3, { missing: 'block' }), leaf('P', 'penalty 1', 3, { min_n: 5 })],
    100,
  );
  const score = scoreOf(rules, unit('a', { 1: [1, 2], T: null, P: [2, 3] }));
  expect([leafScore(score, 'T').points, leafScore(score, 'P').points]).toEqual([0, 0]);
  expect(score.total).toBe(50);
});

test('bonus is not rescaled with what was left out', () => {
  const rules = campaign(
    [
      leaf('1', 'share', 50),
      leaf('2', 'share', 50, { missing: 'exclude' }),
      leaf('T', 'bonus 1', 9),
    ],
    100,
  );
  expect(scoreOf(rules, unit('a', { 1: [1, 2], T: 4 })).total).toBe(54);
});

test('a penalty is stored negative whatever its formula; a bonus positive', () => {
  const rules = campaign(
    [
      base,
      leaf('P', 'given', 5, { part: 'penalty' }),
      leaf('Q', 'count 0.5', 2, { part: 'penalty' }),
      leaf('T', 'levels Cờ Chính phủ: 100%, Cờ tỉnh: 50%', 10, { part: 'bonus' }),
    ],
    100,
  );
  const assessed = { P: { appraised_points: 3 }, T: { level: 'Cờ tỉnh' } };
  const score = scoreOf(rules, unit('a', { 1: [90, 100], Q: 3 }, { assessed }));
  expect(score.leaves.map(({ points }) => points)).toEqual([90, -3, -1.5, 5]);
  expect(score.total).toBe(90.5);
});

test('a cap limits the bonus below a node, or the penalty, together', () => {
  const extras = group(
    'X',
    [leaf('T1', 'bonus 1', 5), leaf('T2', 'bonus 1', 5), leaf('P', 'penalty 1', 20)],
    { cap: 6 },
  );
  const rules = campaign([base, extras], 100);
  const total = (figures: Record<string, Written>) =>
    scoreOf(rules, unit('a', { 1: [50, 100], ...figures }));
  expect(total({ T1: 5, T2: 5 }).total).toBe(56);
  expect(groupScore(total({ T1: 5, T2: 5 }), 'X').points).toBe(6);
  expect(total({ T1: 2, T2: 1 }).total).toBe(53);
  expect(total({ P: 15 }).total).toBe(44);
  expect(total({ T1: 5, P: 1 }).total).toBe(54);
});

test('caps hold at every level', () => {
  const inner = group('X1', [leaf('T1', 'bonus 1', 9)], { cap: 4 });
  const outer = group('X', [inner, leaf('T2', 'bonus 1', 9)], { cap: 7 });
  const rules = campaign([base, outer], 100);
  const total = (T1: number, T2: number) =>
    scoreOf(rules, unit('a', { 1: [50, 100], T1, T2 })).total;
  expect(total(9, 0)).toBe(54);
  expect(total(9, 2)).toBe(56);
  expect(total(9, 9)).toBe(57);
});

test('a cap on a single bonus or penalty limits its points, and says so', () => {
  const rules = campaign(
    [base, leaf('T', 'bonus 1', 10, { cap: 5 }), leaf('P', 'penalty 1', 10, { cap: 2 })],
    100,
  );
  const score = scoreOf(rules, unit('a', { 1: [50, 100], T: 7, P: 3 }));
  expect(leafScore(score, 'T')).toMatchObject({ points: 5, note: 'capped' });
  expect(leafScore(score, 'P')).toMatchObject({ points: -2, note: 'capped' });
  expect(score.total).toBe(53);
});

test('a cap leaves the points inside the maximum alone', () => {
  const rules = campaign([group('1', [leaf('1.1', 'share', 100)], { cap: 3 })], 100);
  expect(scoreOf(rules, unit('a', { '1.1': [1, 2] })).total).toBe(50);
});

test('a false declaration voids the criteria it names, and only those', () => {
  const rules = campaign(
    [
      leaf('1', 'share', 40),
      leaf('2', 'share', 30),
      leaf('3', 'share', 30),
      leaf('P', 'penalty 1', 5, { voids: ['1', '3'] }),
    ],
    100,
  );
  const figures: Record<string, Written> = { 1: [1, 2], 2: [1, 2], 3: [1, 2] };
  const clean = scoreOf(rules, unit('a', { ...figures, P: 0 }));
  expect(clean.total).toBe(50);
  const caught = scoreOf(rules, unit('a', { ...figures, P: 1 }));
  expect(caught.leaves.map(({ points, note }) => [points, note])).toEqual([
    [0, 'voided'],
    [15, null],
    [0, 'voided'],
    [-1, null],
  ]);
  expect(caught).toMatchObject({ total: 14, coverage: 1 });
});

test('voiding does not fill a gap', () => {
  const rules = campaign([leaf('1', 'share', 100), leaf('P', 'penalty 1', 5, { voids: '1' })], 100);
  const score = scoreOf(rules, unit('a', { P: 1 }));
  expect(leafScore(score, '1').points).toBe(null);
  expect(score.total).toBe(null);
});

test('what a declaration empties does not depend on the order they are written in', () => {
  const found = leaf('P', 'penalty 1', 5, { voids: '1' });
  const next = leaf('1', 'share', 60, { voids: '2' });
  const last = leaf('2', 'share', 40);
  for (const order of [
    [found, next, last],
    [last, next, found],
  ]) {
    const rules = campaign(order, 100);
    const figures: Record<string, Written> = { 1: [1, 2], 2: [1, 2] };
    const points = (P: number) => {
      const score = scoreOf(rules, unit('a', { ...figures, P }));
      return ['1', '2', 'P'].map((code) => leafScore(score, code).points);
    };
    // 1 has points of its own, so 2 is empty either way; found out, 1 is empty too
    expect(points(0)).toEqual([30, 0, 0]);
    expect(points(1)).toEqual([0, 0, -1]);
  }
});

test('a penalty that rounds to nothing has found something all the same', () => {
  const rules = campaign([base, leaf('P', 'penalty 0.001', 5, { voids: '1' })], 100);
  const score = scoreOf(rules, unit('a', { 1: [50, 100], P: 1 }));
  expect(leafScore(score, 'P').points).toBe(0);
  expect(leafScore(score, '1')).toMatchObject({ points: 0, note: 'voided' });
});

test('the page names the criterion that emptied another, and a group that its cap holds', () => {
  const extra = group('X', [leaf('T1', 'bonus 1', 5), leaf('T2', 'bonus 1', 5)], { cap: 6 });
  const rules = campaign(
    [leaf('1', 'share', 100), extra, leaf('P', 'penalty 1', 5, { voids: '1' })],
    100,
  );
  const seen = (figures: Record<string, Written>) => {
    const { leaves } = scoreOf(rules, unit('a', { 1: [1, 2], ...figures }));
    const scores = new Map(leaves.map((score) => [score.criterion, score]));
    const emptied = voidedBy(leavesOf(rules.criteria), scores, '1').map(({ code }) => code);
    const [held] = groupsOf(rules.criteria);
    return [emptied, isCapped(held!, (code) => scores.get(code)!.points)];
  };
  expect(seen({ P: 1, T1: 4, T2: 2 })).toEqual([['P'], false]);
  expect(seen({ P: 0, T1: 4, T2: 3 })).toEqual([[], true]);
});

test('the most that bonus and penalty can come to counts the caps', () => {
  const inner = group('X1', [leaf('T1', 'bonus 1', 9)], { cap: 4 });
  const outer = group('X', [inner, leaf('T2', 'bonus 1', 2), leaf('P', 'penalty 1', 20)], {
    cap: 5,
  });
  const rules = campaign([base, outer], 100);
  expect(rules.criteria.map(extrasOf)).toEqual([
    { bonus: 0, penalty: 0 },
    { bonus: 5, penalty: 5 },
  ]);
});
