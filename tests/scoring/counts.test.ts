/** Figures from form 06: reports of any length, one after the other, say what one report of the whole would. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type CountReport, figureOf, pickCounts } from '@/warehouse/scoring/counts';

const PERIOD = { from: '2026-01-01', to: '2026-12-31' };
const NOTHING = {
  received: null,
  received_online: null,
  received_direct: null,
  resolved: null,
  resolved_early: null,
  resolved_in_time: null,
  pending: null,
  pending_in_time: null,
  pending_overdue: null,
};
const report = (from: string, to: string, counts: Partial<CountReport>): CountReport => ({
  ...NOTHING,
  period_from: from,
  period_to: to,
  as_of_on: to,
  added: 1,
  ...counts,
});
const figure = (measure: string, reports: CountReport[], end = PERIOD.to) => {
  const { counts } = pickCounts(reports, PERIOD, end);
  const found = counts && figureOf(measure, counts);
  return found && `${found.numerator}/${found.denominator}`;
};

/** What came in and went out in a month: online, direct, then the share resolved and the share of that in time. */
const month = fc.record({
  online: fc.nat(50),
  direct: fc.nat(50),
  done: fc.integer({ min: 0, max: 4 }),
  inTime: fc.integer({ min: 0, max: 4 }),
});
const day = (index: number, last: boolean) => {
  const at = new Date(Date.UTC(2026, last ? index + 1 : index, last ? 0 : 1));
  return at.toISOString().slice(0, 10);
};

/** The report of months `first`…`last`, of dossiers that flow as `months` says. */
function reportOf(
  months: { online: number; direct: number; done: number; inTime: number }[],
  first: number,
  last: number,
) {
  let pending = 7;
  const sum = {
    received_online: 0,
    received_direct: 0,
    resolved: 0,
    resolved_in_time: 0,
    carried: 0,
  };
  months.slice(0, last + 1).forEach(({ online, direct, done, inTime }, i) => {
    if (i === first) sum.carried = pending;
    const open = pending + online + direct;
    const resolved = Math.floor((open * done) / 4);
    pending = open - resolved;
    if (i < first) return;
    sum.received_online += online;
    sum.received_direct += direct;
    sum.resolved += resolved;
    sum.resolved_in_time += Math.floor((resolved * inTime) / 4);
  });
  const { carried, ...flows } = sum;
  return report(day(first, false), day(last, true), {
    ...flows,
    received: carried + flows.received_online + flows.received_direct,
    pending,
    pending_in_time: pending,
    pending_overdue: 0,
  });
}

test('however a year is cut into reports, the figures are those of the whole', () => {
  fc.assert(
    fc.property(
      fc.array(month, { minLength: 12, maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }),
      (months, cuts) => {
        const starts = [0, ...cuts.flatMap((cut, i) => (cut ? [i + 1] : []))];
        const reports = starts.map((first, i) =>
          reportOf(months, first, (starts[i + 1] ?? 12) - 1),
        );
        const whole = [reportOf(months, 0, 11)];
        for (const measure of [
          'on_time_of_received',
          'in_time_of_received',
          'online_of_received',
          'pending_overdue',
        ])
          expect(figure(measure, reports)).toBe(figure(measure, whole));
      },
    ),
  );
});

const HALVES = [
  report('2026-01-01', '2026-06-30', {
    received: 100,
    resolved: 80,
    resolved_in_time: 70,
    pending: 20,
  }),
  report('2026-07-01', '2026-12-31', {
    received: 60,
    resolved: 55,
    resolved_in_time: 50,
    pending: 5,
  }),
];

test('a report not yet in does not count, a cumulative one takes the place of its parts', () => {
  expect(figure('on_time_of_received', HALVES, '2026-06-30')).toBe('70/100');
  expect(figure('on_time_of_received', HALVES)).toBe('120/140');
  const year = report('2026-01-01', '2026-12-31', {
    received: 141,
    resolved: 136,
    resolved_in_time: 121,
    pending: 5,
  });
  expect(figure('on_time_of_received', [...HALVES, year])).toBe('121/141');
});

test('what a number needs and nobody told is missing, not 0', () => {
  expect(figure('early_of_resolved', HALVES)).toBeNull();
  expect(figure('in_time_of_received', HALVES)).toBeNull();
  // without its pending ones it can't be told how many the next report received anew
  const [first, second] = HALVES as [CountReport, CountReport];
  expect(figure('on_time_of_received', [{ ...first, pending: null }, second])).toBeNull();
  expect(figure('on_time_of_resolved', [{ ...first, pending: null }, second])).toBe('120/135');
});

test('nothing resolved is nothing to measure', () => {
  const idle = report('2026-01-01', '2026-01-31', {
    received: 3,
    resolved: 0,
    resolved_in_time: 0,
    pending: 3,
  });
  expect(figure('on_time_of_resolved', [idle])).toBe('0/0');
});

test('two wards that went into one: both their backlogs are what it goes on with', () => {
  const former = (name: string, received: number, pending: number) => ({
    ...report('2026-01-01', '2026-06-30', {
      received,
      resolved: received - pending,
      resolved_in_time: received - pending,
      pending,
    }),
    former: name,
  });
  const after = report('2026-07-01', '2026-12-31', {
    received: 40,
    resolved: 40,
    resolved_in_time: 30,
    pending: 0,
  });
  // 50 + 30, then 40 of which 5 + 3 had been received before
  expect(figure('on_time_of_received', [former('a', 50, 5), former('b', 30, 3), after])).toBe(
    '102/112',
  );
});

test('a period that straddles the campaign’s first day is none of it, and is told of', () => {
  const { counts, uses } = pickCounts(
    [report('2025-12-15', '2026-01-14', { received: 9 })],
    PERIOD,
    PERIOD.to,
  );
  expect(counts).toBeNull();
  expect(uses.map(({ use }) => use)).toEqual(['straddles']);
});
