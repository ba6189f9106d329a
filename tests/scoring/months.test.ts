/** The months of a campaign: cumulative, and not always the calendar's. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { monthEnds } from '@/warehouse/scoring/months';

const ends = (from: string, to: string, month_starts_on = 1) =>
  monthEnds({ from, to, month_starts_on });

test('a calendar year has twelve months, a leap year’s February 29 days', () => {
  expect(ends('2026-01-01', '2026-12-31')).toEqual([
    '2026-01-31',
    '2026-02-28',
    '2026-03-31',
    '2026-04-30',
    '2026-05-31',
    '2026-06-30',
    '2026-07-31',
    '2026-08-31',
    '2026-09-30',
    '2026-10-31',
    '2026-11-30',
    '2026-12-31',
  ]);
  expect(ends('2024-01-01', '2024-12-31')[1]).toBe('2024-02-29');
});

test('with months from the 15th, month 2 of the year is 15/1–14/2', () => {
  const found = ends('2026-01-01', '2026-12-31', 15);
  expect(found.slice(0, 3)).toEqual(['2026-01-14', '2026-02-14', '2026-03-14']);
  expect(found.slice(-2)).toEqual(['2026-12-14', '2026-12-31']);
  expect(found).toHaveLength(13);
});

test('a period from the 15th to the 14th has twelve whole months', () => {
  const found = ends('2025-12-15', '2026-12-14', 15);
  expect(found).toHaveLength(12);
  expect(found[0]).toBe('2026-01-14');
  expect(found.at(-1)).toBe('2026-12-14');
});

for (const [from, to, starts, expected] of [
  ['2026-08-01', '2026-08-31', 1, ['2026-08-31']],
  ['2026-08-10', '2026-08-20', 1, ['2026-08-20']],
  ['2026-08-10', '2026-08-20', 15, ['2026-08-14', '2026-08-20']],
  ['2026-08-14', '2026-08-20', 15, ['2026-08-14', '2026-08-20']],
  ['2026-08-15', '2026-08-20', 15, ['2026-08-20']],
  ['2026-08-05', '2026-08-05', 1, ['2026-08-05']],
  ['2026-08-31', '2026-09-01', 1, ['2026-08-31', '2026-09-01']],
  ['2026-01-20', '2026-03-10', 15, ['2026-02-14', '2026-03-10']],
  ['2026-07-21', '2026-08-20', 21, ['2026-08-20']],
] as const)
  test(`${from} to ${to}, months from day ${starts}: ${expected.join(', ')}`, () => {
    expect(ends(from, to, starts)).toEqual(expected);
  });

test('a period of several years goes on over their ends', () => {
  const found = ends('2024-11-01', '2027-02-15');
  expect(found).toHaveLength(28);
  expect(found.slice(0, 3)).toEqual(['2024-11-30', '2024-12-31', '2025-01-31']);
  expect(found.at(-1)).toBe('2027-02-15');
});

test('months ascend, stay inside the period and end with it; a day after each begins the next', () => {
  const day = fc.integer({ min: 0, max: 2000 });
  const iso = (offset: number) =>
    new Date(Date.UTC(2023, 0, 1 + offset)).toISOString().slice(0, 10);
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 28 }), (a, b, starts) => {
      const [from, to] = [iso(Math.min(a, b)), iso(Math.max(a, b))];
      const found = ends(from, to, starts);
      const next = (end: string) =>
        new Date(Date.parse(end) + 86_400_000).toISOString().slice(8, 10);
      return (
        found.at(-1) === to &&
        found[0]! >= from &&
        found.every((end, i) => i === 0 || found[i - 1]! < end) &&
        found.slice(0, -1).every((end) => Number(next(end)) === starts)
      );
    }),
  );
});
