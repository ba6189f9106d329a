/** Criteria that do not apply, parts that have not come, and how much has to be there: applies_to, rescale, coverage. */
import { expect, test } from '@playwright/test';
import { scoreUnits } from '@/warehouse/scoring/score';
import { campaign, group, groupScore, leaf, leafScore, scoreOf, unit } from './make';

const blocks = [
  { code: 'phuong', types: ['phuong'] },
  { code: 'xa', types: ['xa'] },
];

test('where a criterion does not apply the maximum shrinks and the total is rescaled', () => {
  const rules = campaign(
    [leaf('1', 'share', 40, { applies_to: { blocks: ['phuong'] } }), leaf('2', 'share', 60)],
    100,
    { blocks },
  );
  const figures = { 1: [1, 4], 2: [1, 2] } as { [code: string]: [number, number] };
  const [ward, commune, neither] = scoreUnits(rules, [
    unit('a', figures, { block: 'phuong' }),
    unit('b', figures, { block: 'xa' }),
    unit('c', figures),
  ]);
  expect(ward!.total).toBe(40);
  for (const outside of [commune!, neither!]) {
    expect(outside).toMatchObject({ total: 50, coverage: 1, unranked: null });
    expect(leafScore(outside, '1')).toMatchObject({
      points: null,
      max_points: 0,
      policy: 'not_applicable',
    });
  }
});

test('units, except and blocks hold together', () => {
  const rules = campaign(
    [
      leaf('1', 'yes', 1, {
        applies_to: { blocks: ['xa'], units: ['a', 'b', 'c'], except: ['b'], reason: 'Đảo' },
      }),
      leaf('2', 'yes', 1),
    ],
    2,
    { blocks },
  );
  const units = ['a', 'b', 'c', 'd'].map((code) =>
    unit(code, { 1: 1, 2: 1 }, { block: code === 'c' ? 'phuong' : 'xa' }),
  );
  expect(scoreUnits(rules, units).map((score) => leafScore(score, '1').policy)).toEqual([
    null,
    'not_applicable',
    'not_applicable',
    'not_applicable',
  ]);
});

test('a group that does not apply takes all its criteria with it', () => {
  const rules = campaign(
    [
      group('1', [leaf('1.1', 'yes', 10), group('1.2', [leaf('1.2.1', 'yes', 10)])], {
        applies_to: { except: ['a'] },
      }),
      leaf('2', 'share', 20),
    ],
    40,
  );
  const score = scoreOf(rules, unit('a', { 2: [3, 4] }));
  expect(score).toMatchObject({ total: 30, coverage: 1 });
  expect(leafScore(score, '1.2.1').policy).toBe('not_applicable');
  expect(groupScore(score, '1').max_points).toBe(0);
});

test('a missing figure of a criterion that does not apply blocks nothing', () => {
  const rules = campaign(
    [leaf('1', 'yes', 10, { applies_to: { units: ['b'] } }), leaf('2', 'yes', 10)],
    20,
  );
  expect(scoreOf(rules, unit('a', { 2: 1 })).total).toBe(20);
  expect(scoreOf(rules, unit('b', { 2: 1 })).total).toBe(null);
});

const survey = leaf('2', 'share', 40, { part: 'survey' });
const both = [leaf('1', 'share', 60), survey];

test('a part no unit has figures for is left out, where the campaign rescales', () => {
  const units = [unit('a', { 1: [1, 2] }), unit('b', { 1: [1, 4] })];
  const rescaled = scoreUnits(campaign(both, 100, { points: { rescale: true } }), units);
  expect(rescaled.map(({ total, coverage }) => [total, coverage])).toEqual([
    [50, 1],
    [25, 1],
  ]);
  expect(leafScore(rescaled[0]!, '2')).toMatchObject({ points: null, policy: 'part_absent' });
  const strict = scoreUnits(campaign(both, 100), units);
  expect(strict.map(({ total }) => total)).toEqual([null, null]);
});

test('a part one unit has figures for is there: the others miss it', () => {
  const units = [unit('a', { 1: [1, 2], 2: [1, 2] }), unit('b', { 1: [1, 4] })];
  const scores = scoreUnits(campaign(both, 100, { points: { rescale: true } }), units);
  expect(scores.map(({ total }) => total)).toEqual([50, null]);
});

test('a part is there as a whole: one of its criteria may still be missing', () => {
  const rules = campaign(
    [...both.slice(0, 1), { ...survey, max: 30 }, leaf('3', 'share', 10, { part: 'survey' })],
    100,
    {
      points: { rescale: true },
    },
  );
  const score = scoreOf(rules, unit('a', { 1: [1, 2], 2: [1, 2] }));
  expect(leafScore(score, '3').policy).toBe('missing_block');
});

test('points a unit gives itself are no figures of the appraisal', () => {
  const rules = campaign([leaf('1', 'share', 60), leaf('2', 'given', 40)], 100, {
    points: { rescale: true },
  });
  const assessed = { 1: { self_points: 60 }, 2: { self_points: 40 } };
  const score = scoreOf(rules, unit('a', { 1: [1, 2] }, { assessed }));
  expect(leafScore(score, '2')).toMatchObject({ policy: 'part_absent', self_points: 40 });
  expect(score.total).toBe(50);
});

test('bonus and penalty that have not come are 0, rescaled or not', () => {
  const rules = campaign([leaf('1', 'share', 10), leaf('T', 'bonus 1', 3)], 10, {
    points: { rescale: true },
  });
  const score = scoreOf(rules, unit('a', { 1: [1, 2] }));
  expect(leafScore(score, 'T').points).toBe(0);
  expect(score).toMatchObject({ total: 5, coverage: 1 });
});

const third = (rules: object) => [
  leaf('1', 'share', 25, rules),
  leaf('2', 'share', 25, rules),
  leaf('3', 'share', 50),
];

test('coverage is the maximum that has a figure; nothing to measure counts as one', () => {
  const rules = campaign(third({ missing: 'exclude', none: 'exclude' }), 100);
  const coverage = (figures: Record<string, [number, number]>) =>
    scoreOf(rules, unit('a', figures)).coverage;
  expect(coverage({ 1: [1, 2], 2: [1, 2], 3: [1, 2] })).toBe(1);
  expect(coverage({ 1: [0, 0], 3: [1, 2] })).toBe(0.75);
  expect(coverage({ 3: [1, 2] })).toBe(0.5);
});

test('min_coverage limits gaps that are left out; exactly enough is enough', () => {
  const total = (min_coverage: number, figures: Record<string, [number, number]>) =>
    scoreOf(campaign(third({ missing: 'exclude' }), 100, { min_coverage }), unit('a', figures));
  const half = { 1: [1, 2], 3: [1, 2] } as Record<string, [number, number]>;
  expect(total(0.75, half)).toMatchObject({ total: 50, unranked: null, coverage: 0.75 });
  expect(total(0.76, half)).toMatchObject({ total: null, unranked: 'coverage', coverage: 0.75 });
  expect(total(0.75, { 3: [1, 2] })).toMatchObject({ total: null, unranked: 'coverage' });
});

test('a gap that costs all its points is no gap to min_coverage, though coverage shows it', () => {
  const rules = campaign(third({ missing: 'zero' }), 100, { min_coverage: 0.9 });
  expect(scoreOf(rules, unit('a', { 3: [1, 2] }))).toMatchObject({
    total: 25,
    unranked: null,
    coverage: 0.5,
  });
});
