/** Rankings as they were announced: Đà Nẵng 2008 (dense ties), Bình Dương 2017 (appraisal 65 + survey 35). */
import { expect, test } from '@playwright/test';
import { sum } from '@/warehouse/scoring/decimal';
import { scoreUnits } from '@/warehouse/scoring/score';
import { campaign, leaf, unit } from './make';
import { places, ranks } from './places';
import { published } from './published';

test('Đà Nẵng 2008: two districts share the second place, the next is third', () => {
  const districts = published('danang_2008_districts_ranks');
  const announced = districts.map(({ rank }) => Number(rank));
  expect(announced).toEqual([1, 2, 2, 3, 4, 5, 6]);
  // scores were not printed: any that fall with the place will do
  const given = announced.map((rank, i) => ({ total: 100 - rank, name: districts[i]!.unit_name! }));
  expect(ranks(given)).toEqual(announced);
  expect(ranks([...given].reverse())).toEqual([...announced].reverse());
  expect(places(given).filter(({ tied }) => tied)).toHaveLength(2);
  expect(ranks(given, { ties: 'competition' })).toEqual([1, 2, 2, 4, 5, 6, 7]);
});

test('Bình Dương 2017: appraisal of 65 and survey of 35 add up to the announced totals and places', () => {
  const districts = published('binhduong_2017_cchc_districts');
  expect(districts).toHaveLength(9);
  const rules = campaign(
    [leaf('1', 'given', 65, { part: 'appraisal' }), leaf('2', 'share', 35, { part: 'survey' })],
    100,
  );
  const units = districts.map((row) =>
    unit(
      row.unit_name!,
      { 2: [Number(row.survey_35), 35] },
      { assessed: { 1: { appraised_points: Number(row.appraised_65) } } },
    ),
  );
  const scores = scoreUnits(rules, units);
  expect(scores.map(({ total }) => total)).toEqual(districts.map((row) => Number(row.total_100)));
  const given = scores.map(({ total }) => ({ total }));
  expect(ranks(given)).toEqual(districts.map((row) => Number(row.rank)));
  expect((sum(scores.map(({ total }) => total!)) / 9).toFixed(2)).toBe('78.39');
});
