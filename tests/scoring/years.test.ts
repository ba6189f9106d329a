/** Results over the years, as rules and as sums. */
import { expect, test } from '@playwright/test';
import { leavesOf } from '@/warehouse/scoring/criteria';
import { scoreUnits } from '@/warehouse/scoring/score';
import {
  addedUp,
  changeOf,
  improvementRanks,
  isWhole,
  latestStreak,
  otherRules,
  type YearResult,
} from '@/warehouse/scoring/years';
import { campaign, leaf, unit } from './make';
import { original } from './published';

const year = (total: number | null, basis: YearResult['basis'] = 'same'): YearResult => ({
  campaign_id: 'x',
  basis,
  total,
  place: null,
  class: null,
  unit_code: null,
});

test('a change is told only where both years can be compared', () => {
  expect(changeOf([year(80.1), year(82.4)])).toBe(2.3);
  expect(changeOf([year(80, 'merged'), year(79)])).toBe(-1);
  expect(changeOf([year(80, 'split'), year(79)])).toBeNull();
  expect(changeOf([year(null, 'absent'), year(79)])).toBeNull();
  expect(changeOf([year(70), year(null), year(79)])).toBeNull();
  expect(changeOf([year(79)])).toBeNull();
});

test('who improved most is first, equal rises share a place, no change known no place', () => {
  expect(improvementRanks([1, null, 3, 1, -2])).toEqual([2, null, 1, 2, 3]);
});

test('years in a row: the latest run of two or more', () => {
  const first = (...years: number[]) =>
    latestStreak(years.map((each) => ({ year: each, holds: true })));
  expect(first(2020, 2021)).toEqual({ from: 2020, to: 2021, years: 2 });
  expect(first(2015, 2016, 2017, 2019)).toEqual({ from: 2015, to: 2017, years: 3 });
  expect(first(2015, 2017)).toBeNull();
  expect(
    latestStreak([
      { year: 2020, holds: true },
      { year: 2021, holds: false },
      { year: 2022, holds: true },
    ]),
  ).toBeNull();
});

test('the ranks reported of thị trấn Tân Hòa are two first places in a row', () => {
  const ranks = original('reported_figures').filter(
    (row) => row.unit_name === 'Thị trấn Tân Hòa' && row.measure === 'announced_rank',
  );
  const held = ranks.map((row) => ({
    year: Number(row.period_to!.slice(0, 4)),
    holds: row.numerator === '1',
  }));
  expect(latestStreak(held)).toEqual({ from: 2020, to: 2021, years: 2 });
});

test('whole mergers are added up: counts pooled, not rates averaged; what can’t be added is missing', () => {
  const criteria = [
    leaf('1', 'share', 20),
    leaf('2', 'deduct 1', 5, { missing: 'zero' }),
    leaf('3', 'given', 5, { missing: 'zero' }),
    leaf('4', 'by 1/2/2025', 5, { missing: 'zero' }),
  ];
  const rules = campaign(criteria, 35);
  const members = [
    unit('a', { '1': [10, 10], '2': 1, '4': '2025-01-01' }),
    unit('b', { '1': [30, 90], '2': 2, '4': '2025-01-01' }),
  ];
  const whole = addedUp(members, leavesOf(rules.criteria), {
    unit_id: 'n',
    unit_code: 'n',
    block: null,
  });
  expect(whole.figures.get('1')).toMatchObject({ numerator: 40, denominator: 100 });
  expect(whole.figures.get('2')).toMatchObject({ numerator: 3, denominator: null });
  expect(whole.figures.get('4')).toBeUndefined();
  // 20 × 40 ÷ 100 and 5 − 3; averaged rates would give 20 × (1 + 1/3) ÷ 2
  expect(scoreUnits(rules, [whole])[0]!.total).toBe(10);
  // the days of both were in time: without them the whole would lack 5 points its parts had
  expect(isWhole(members, whole, leavesOf(rules.criteria))).toBe(false);
  const dateless = members.map(({ figures, ...rest }) => ({
    ...rest,
    figures: new Map([...figures].filter(([code]) => code !== '4')),
  }));
  expect(isWhole(dateless, whole, leavesOf(rules.criteria))).toBe(true);
  const one = addedUp([members[0]!, unit('c', {})], leavesOf(rules.criteria), members[0]!);
  expect([...one.figures]).toEqual([]);
});

test('Phú Thọ’s units added up give the province’s own published ratio', () => {
  const rows = original('qd766_progress_phu_tho_2026_08');
  const rules = campaign([leaf('2', 'share', 20, { none: 'zero' })], 20);
  const members = rows.map((row) =>
    unit(row.dept_code!, { '2': [Number(row.on_time), Number(row.received)] }),
  );
  const whole = addedUp(members, leavesOf(rules.criteria), members[0]!);
  // 184,513 received and 144,625 in time, as the source's own reply totals them
  expect(whole.figures.get('2')).toMatchObject({ numerator: 144_625, denominator: 184_513 });
});

test('rules that are not those of the year before are named', () => {
  const now = campaign([leaf('1', 'share', 6), leaf('2', 'share', 4)], 10);
  const before = campaign(
    [leaf('1', 'share', 5), leaf('2', 'share', 4), leaf('9', 'share', 1)],
    10,
  );
  expect(otherRules(leavesOf(now.criteria), leavesOf(before.criteria))).toEqual(['1', '9']);
  expect(otherRules(leavesOf(now.criteria), leavesOf(now.criteria))).toEqual([]);
  const plan = (year: number) => leavesOf(campaign([leaf('1', `by 31/01/${year}`, 9)], 9).criteria);
  expect(otherRules(plan(2025), plan(2024))).toEqual([]);
});
