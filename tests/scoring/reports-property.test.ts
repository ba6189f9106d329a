/** However reports come, no day of the period is counted twice, and the figure is what a slow reading by days gives. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { pickReports, type Report } from '@/warehouse/scoring/reports';

/** Day 0 is the first of the period, day 44 the last. */
const LAST = 44;
const iso = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
const PERIOD = { from: iso(0), to: iso(LAST) };

interface Row extends Report {
  first: number;
  last: number;
}

/** A report whose numerator has one bit a day: adding a day twice can't go unseen. */
function row(first: number, last: number, as_of: number, added: number, blank: boolean): Row {
  let bits = 0;
  for (let day = Math.max(first, 0); day <= last; day++) bits += 2 ** day;
  return {
    first,
    last,
    period_from: blank && first === 0 ? null : iso(first),
    period_to: iso(last),
    numerator: bits,
    denominator: last - first + 1,
    as_of_on: as_of ? iso(as_of) : null,
    added,
  };
}

const rows = fc
  .array(
    fc.tuple(
      fc.integer({ min: -4, max: LAST }).map((day) => (day % 3 ? day : 0)),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 2 }),
      fc.boolean(),
    ),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(([first, length, as_of, blank], i) => row(first, first + length, as_of, i, blank)),
  );
const until = fc.integer({ min: 0, max: LAST });

/** Days set in a numerator; null where a day was added twice. */
function daysOf(bits: number, expectedDays: number): Set<number> | null {
  const days = new Set<number>();
  for (let day = 0; day <= LAST; day++) if (Math.floor(bits / 2 ** day) % 2) days.add(day);
  return days.size === expectedDays ? days : null;
}

/** The rule again, day by day. */
function slowly(reports: Row[], end: number): { numerator: number; days: Set<number> } | null {
  const inside = reports.filter(({ first, last }) => first >= 0 && last <= Math.min(end, LAST));
  const newest = inside.filter((one) =>
    inside.every(
      (other) =>
        other === one ||
        other.first !== one.first ||
        other.last !== one.last ||
        (other.as_of_on ?? '') < (one.as_of_on ?? '') ||
        ((other.as_of_on ?? '') === (one.as_of_on ?? '') && other.added < one.added),
    ),
  );
  if (!newest.length) return null;
  const fromFirst = newest.filter(({ first }) => first === 0).sort((a, b) => b.last - a.last);
  const others = newest
    .filter((one) => one !== fromFirst[0])
    .sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
  const days = new Set<number>();
  let numerator = 0;
  for (const one of [...fromFirst.slice(0, 1), ...others]) {
    const own = Array.from({ length: one.last - one.first + 1 }, (_, i) => one.first + i);
    if (own.some((day) => days.has(day))) continue;
    for (const day of own) days.add(day);
    numerator += one.numerator!;
  }
  return { numerator, days };
}

test('no day of the period is counted twice, and none outside it', () => {
  fc.assert(
    fc.property(rows, until, (reports, end) => {
      const { figure } = pickReports(reports, PERIOD, iso(end), false);
      if (!figure) return true;
      const days = daysOf(figure.numerator!, figure.denominator!);
      return days !== null && Math.max(...days) <= end;
    }),
    { numRuns: 1000 },
  );
});

test('the figure is what reading day by day gives', () => {
  fc.assert(
    fc.property(rows, until, (reports, end) => {
      const { figure } = pickReports(reports, PERIOD, iso(end), false);
      const expected = slowly(reports, end);
      expect(figure?.numerator ?? null).toBe(expected?.numerator ?? null);
      expect(figure?.denominator ?? null).toBe(expected?.days.size ?? null);
    }),
    { numRuns: 500 },
  );
});

test('the order of arrival in the list changes nothing but what is said to be newer', () => {
  fc.assert(
    fc.property(rows, until, (reports, end) => {
      const figureOf = (list: Row[]) => pickReports(list, PERIOD, iso(end), false).figure;
      expect(figureOf([...reports].reverse())).toEqual(figureOf(reports));
    }),
    { numRuns: 300 },
  );
});

test('every report inside the period is told of once by its end', () => {
  fc.assert(
    fc.property(rows, (reports) => {
      const { uses } = pickReports(reports, PERIOD, PERIOD.to, false);
      const told = uses.map(({ report }) => report);
      const touching = reports.filter(({ first, last }) => last >= 0 && first <= LAST);
      return told.length === touching.length && touching.every((one) => told.includes(one));
    }),
  );
});
