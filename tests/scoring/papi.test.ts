/** PAPI, 63 provinces over 14 years: sub-dimensions add up to dimensions, dimensions to the total, as published. */
import { expect, test } from '@playwright/test';
import { scoreUnits } from '@/warehouse/scoring/score';
import { campaign, leaf, unit, type Written } from './make';
import { published } from './published';

const rows = published('papi_2011_2024');
const years = [...new Set(rows.map((row) => row.year!))];

/** Totals of `columns` added up, by province; a province that lacks one has none. */
function added(year: string, columns: string[], rounding: 'each_then_sum' | 'sum_then_round') {
  const rules = campaign(
    columns.map((code) => leaf(code, 'count 1', 10)),
    10 * columns.length,
    { points: { decimals: 4, rounding } },
  );
  const units = rows
    .filter((row) => row.year === year)
    .map((row) => {
      const figures = columns.map((code): [string, Written] => [
        code,
        row[code] ? Number(row[code]) : null,
      ]);
      return unit(row.province_code_pre2025!, Object.fromEntries(figures));
    });
  return new Map(scoreUnits(rules, units).map(({ unit_id, total }) => [unit_id, total]));
}

/** Columns that any province has in a year: the questionnaire changed over time. */
const asked = (year: string, pattern: RegExp) =>
  Object.keys(rows[0]!).filter(
    (name) => pattern.test(name) && rows.some((row) => row.year === year && row[name]),
  );

test('there are 882 rows: 63 provinces in 14 years', () => {
  expect(rows).toHaveLength(63 * 14);
  expect(years).toHaveLength(14);
});

for (const year of years)
  test(`dimensions of ${year} are the sums of their sub-dimensions`, () => {
    const printed = rows.filter((row) => row.year === year);
    for (const dimension of asked(year, /^D\d$/)) {
      const totals = added(
        year,
        asked(year, new RegExp(`^SC${dimension[1]}\\d$`)),
        'sum_then_round',
      );
      for (const row of printed) {
        const total = totals.get(row.province_code_pre2025!);
        const place = `${year} ${row.province_code_pre2025} ${dimension}`;
        if (row[dimension] === '') expect(total, place).toBe(null);
        else if (PRINTED_DOWN.has(place))
          expect(total, place).toBe(Number((Number(row[dimension]) + 0.0001).toFixed(4)));
        else if (total !== Number(row[dimension]))
          expect(total, place).toBe(Number(row[dimension]));
      }
    }
  });

/** Nine sums of 6,094 stand exactly on a half (6.642650) and were printed rounded down. */
const PRINTED_DOWN = new Set([
  '2012 91 D5',
  '2013 08 D6',
  '2013 19 D6',
  '2013 38 D6',
  '2013 91 D3',
  '2013 96 D2',
  '2014 12 D6',
  '2014 42 D6',
  '2014 77 D1',
]);

for (const year of years)
  test(`totals of ${year} are the sums of the dimensions as printed`, () => {
    const dimensions = asked(year, /^D\d$/);
    expect(dimensions).toHaveLength(Number(year) < 2018 ? 6 : 8);
    const totals = added(year, dimensions, 'each_then_sum');
    for (const row of rows.filter((each) => each.year === year)) {
      const isWhole = dimensions.every((name) => row[name]);
      const total = isWhole ? Number(row.papi_total_of_available_dims) : null;
      expect(totals.get(row.province_code_pre2025!), `${year} ${row.province_code_pre2025}`).toBe(
        total,
      );
    }
  });

test('the top of 2023 and 2024 are those announced', () => {
  const top = (year: string) =>
    [...added(year, asked(year, /^D\d$/), 'each_then_sum')]
      .filter(([, total]) => total !== null)
      .sort(([, a], [, b]) => b! - a!)[0]!;
  // Thừa Thiên Huế (46), Quảng Ninh (22)
  const [[hue, of2023], [quangNinh, of2024]] = [top('2023'), top('2024')];
  expect([hue, of2023!.toFixed(2)]).toEqual(['46', '46.04']);
  expect([quangNinh, of2024!.toFixed(2)]).toEqual(['22', '47.82']);
});
