/** Which reports count, sentence by sentence of the contract. */
import { expect, test } from '@playwright/test';
import { figureOf, picked, sent } from './sent';

const QUARTERS = ['1/1–31/3: 10/20', '1/4–30/6: 20/30', '1/7–30/9: 30/40', '1/10–31/12: 40/50'];

test('disjoint reports add', () => {
  expect(figureOf(QUARTERS)).toBe('100/140');
  expect(figureOf(['1/3–31/3: 10/20', '1/6–30/6: 5/6'])).toBe('15/26');
  expect(figureOf(['3/2–3/2: 1/2', '4/2–4/2: 1/3'])).toBe('2/5');
});

test('of cumulative reports the one that ends latest stands', () => {
  const cumulative = ['1/1–31/1: 1/2', '1/1–28/2: 3/5', '1/1–30/6: 7/9'];
  expect(picked(cumulative)).toEqual({
    figure: '7/9',
    uses: {
      '1/1–31/1: 1/2': 'superseded',
      '1/1–28/2: 3/5': 'superseded',
      '1/1–30/6: 7/9': 'used',
    },
  });
});

test('what starts after the cumulative report ends is added to it', () => {
  expect(figureOf(['1/1–30/6: 7/9', '1/7–31/7: 1/2', '1/8–31/8: 1/3'])).toBe('9/14');
});

test('months inside a cumulative report are in it already', () => {
  expect(picked(['1/2–28/2: 2/3', '1/1–31/3: 10/20', '1/3–31/3: 4/5'])).toEqual({
    figure: '10/20',
    uses: {
      '1/1–31/3: 10/20': 'used',
      '1/2–28/2: 2/3': 'superseded',
      '1/3–31/3: 4/5': 'superseded',
    },
  });
});

test('a report that begins inside the cumulative one and ends after it is an overlap', () => {
  expect(picked(['1/1–31/3: 10/20', '15/3–30/4: 4/5', '1/5–31/5: 1/1'])).toEqual({
    figure: '11/21',
    uses: { '1/1–31/3: 10/20': 'used', '15/3–30/4: 4/5': 'overlap', '1/5–31/5: 1/1': 'used' },
  });
});

test('the cumulative report stands even against a longer one that overlaps it', () => {
  expect(figureOf(['1/1–31/1: 1/2', '15/1–31/12: 50/60'])).toBe('1/2');
});

test('of overlapping reports the longest counts, the rest are ignored', () => {
  expect(picked(['1/2–31/3: 5/8', '1/3–31/5: 7/9', '1/5–31/5: 1/2'])).toEqual({
    figure: '7/9',
    uses: { '1/3–31/5: 7/9': 'used', '1/2–31/3: 5/8': 'overlap', '1/5–31/5: 1/2': 'overlap' },
  });
});

test('sharing a single day is overlapping', () => {
  expect(figureOf(['1/2–28/2: 5/8', '28/2–31/3: 7/9'])).toBe('7/9');
  expect(figureOf(['1/2–27/2: 5/8', '28/2–31/3: 7/9'])).toBe('12/17');
});

test('a blank first day is the first day of the period', () => {
  expect(figureOf(['–31/3: 10/20', '1/2–28/2: 2/3', '1/4–30/4: 1/1'])).toBe('11/21');
  expect(figureOf(['–31/3: 10/20', '1/1–31/3: 11/20'])).toBe('11/20');
});

test('a blank first day does not bring in last year', () => {
  expect(picked(['–2025-12-31: 90/100'])).toEqual({ figure: null, uses: {} });
  expect(figureOf(['–2025-12-31: 92', '–31/3: 80'])).toBe('80');
  expect(figureOf(['–2025-12-31: 92'])).toBe(null);
});

test('reports that straddle the period are listed as unused', () => {
  expect(picked(['2025-12-01–31/1: 9/9', '1/12–2027-01-31: 8/8', '1/2–28/2: 1/2'])).toEqual({
    figure: '1/2',
    uses: {
      '2025-12-01–31/1: 9/9': 'straddles',
      '1/12–2027-01-31: 8/8': 'straddles',
      '1/2–28/2: 1/2': 'used',
    },
  });
  expect(picked(['2025-01-01–2027-12-31: 9/9']).uses).toEqual({
    '2025-01-01–2027-12-31: 9/9': 'straddles',
  });
});

test('reports of other years are none of this campaign’s', () => {
  expect(picked(['2025-01-01–2025-12-31: 9/9', '2027-01-01–2027-03-31: 9/9'])).toEqual({
    figure: null,
    uses: {},
  });
});

test('a month knows only what ended by its end', () => {
  const figures = ['31/1', '31/3', '30/4', '30/6', '31/12'].map((until) =>
    figureOf([...QUARTERS, '1/4–30/4: 6/9'], { until }),
  );
  expect(figures).toEqual([null, '10/20', '16/29', '30/50', '100/140']);
  expect(picked(QUARTERS, { until: '31/3' }).uses).toEqual({ '1/1–31/3: 10/20': 'used' });
});

test('a cumulative report of a later month does not reach back', () => {
  const reports = ['1/1–31/1: 1/2', '1/2–28/2: 1/3', '1/1–31/3: 9/10'];
  const figures = ['31/1', '28/2', '31/3'].map((until) => figureOf(reports, { until }));
  expect(figures).toEqual(['1/2', '2/5', '9/10']);
});

test('months need not be the calendar’s', () => {
  const reports = ['1/1–14/1: 1/2', '15/1–14/2: 3/4', '15/2–14/3: 5/6'];
  expect(figureOf(reports, { until: '14/2' })).toBe('4/6');
  expect(figureOf(reports, { until: '14/3' })).toBe('9/12');
});

test('the same period twice: the later as-of counts', () => {
  const early = sent('1/1–31/3: 10/20', { as_of_on: '2026-04-05', added: 9 });
  const late = sent('1/1–31/3: 12/20', { as_of_on: '2026-04-20', added: 1 });
  expect(picked([late, early])).toEqual({
    figure: '12/20',
    uses: { '1/1–31/3: 12/20': 'used', '1/1–31/3: 10/20': 'replaced' },
  });
  expect(figureOf([early, late])).toBe('12/20');
});

test('the same period twice as of the same day: the later added counts, and a known day beats none', () => {
  const first = sent('1/1–31/3: 10/20', { as_of_on: '2026-04-05', added: 1 });
  const second = sent('1/1–31/3: 12/20', { as_of_on: '2026-04-05', added: 2 });
  expect(figureOf([first, second])).toBe('12/20');
  expect(figureOf([second, first])).toBe('12/20');
  const undated = sent('1/1–31/3: 99/99', { added: 7 });
  expect(figureOf([undated, first])).toBe('10/20');
});

test('the same period twice in one file: the later row counts', () => {
  expect(figureOf(['1/1–31/3: 10/20', '1/1–31/3: 12/20'])).toBe('12/20');
});

test('a plain number is the latest, never added', () => {
  expect(picked(['1/1–31/3: 80', '1/4–30/6: 90', '1/7–30/9: 85'])).toEqual({
    figure: '85',
    uses: { '1/7–30/9: 85': 'used', '1/4–30/6: 90': 'not_latest', '1/1–31/3: 80': 'not_latest' },
  });
  expect(figureOf(['1/1–31/3: 80', '1/4–30/6: 90'], { until: '31/5' })).toBe('80');
});

test('of plain numbers up to the same day the later as-of stands', () => {
  const older = sent('1/1–31/3: 80', { as_of_on: '2026-04-20' });
  const newer = sent('1/3–31/3: 70', { as_of_on: '2026-05-20' });
  expect(figureOf([older, newer])).toBe('70');
  expect(figureOf([newer, older])).toBe('70');
});

test('under count, deduct, bonus and penalty plain numbers add', () => {
  const reports = ['1/1–31/3: 2', '1/4–30/6: 1', '1/7–30/9: 4'];
  expect(figureOf(reports, { counting: true })).toBe('7');
  expect(figureOf(['1/1–30/6: 2', '1/2–28/2: 1', '1/7–31/7: 4'], { counting: true })).toBe('6');
  expect(figureOf(['1/1–31/3: 2', '1/4–30/6: 1/9'], { counting: true })).toBe('3');
});

test('dates are never added, the latest stands', () => {
  const reports = ['1/1–31/1: 2026-01-20', '1/2–28/2: 2026-01-25'];
  for (const counting of [true, false]) expect(figureOf(reports, { counting })).toBe('2026-01-25');
});

test('a blank report counts nowhere, and hides no other', () => {
  expect(picked(['1/1–30/6: /', '1/1–31/3: 10/20'])).toEqual({
    figure: '10/20',
    uses: { '1/1–30/6: /': 'blank', '1/1–31/3: 10/20': 'used' },
  });
  expect(figureOf(['1/1–30/6: /'])).toBe(null);
});

test('a blank numerator is not 0: the report is as good as blank', () => {
  expect(picked(['1/1–31/3: /50', '1/4–30/6: 40/50'])).toEqual({
    figure: '40/50',
    uses: { '1/1–31/3: /50': 'blank', '1/4–30/6: 40/50': 'used' },
  });
  expect(figureOf(['1/1–31/3: /50'])).toBe(null);
});

test('a denominator of 0 says there was nothing to count', () => {
  expect(figureOf(['1/1–31/3: 0/0'])).toBe('0/0');
  expect(figureOf(['1/1–31/3: /0'])).toBe('0');
  expect(figureOf(['1/1–31/3: 0/0', '1/4–30/6: 3/4'])).toBe('3/4');
});

test('units that went whole into one add up with each other, and with what it sent itself', () => {
  const of = (former: string, text: string) => sent(text, { former });
  expect(figureOf([of('a', '1/1–30/6: 10/20'), of('b', '1/1–30/6: 1/2')])).toBe('11/22');
  expect(figureOf([of('a', '1/1–31/3: 10/20'), of('b', '1/1–30/6: 1/2'), '1/7–31/12: 5/5'])).toBe(
    '16/27',
  );
  expect(
    picked([of('a', '1/1–31/3: 10/20'), of('a', '1/1–30/6: 30/40'), of('b', '1/4–30/6: 1/2')]),
  ).toEqual({
    figure: '31/42',
    uses: { '1/1–31/3: 10/20': 'superseded', '1/1–30/6: 30/40': 'used', '1/4–30/6: 1/2': 'used' },
  });
});

test('what the unit sent of the whole year has its former units in it', () => {
  const former = sent('1/1–30/6: 10/20', { former: 'a' });
  expect(picked([former, '1/1–31/12: 50/60'])).toEqual({
    figure: '50/60',
    uses: { '1/1–31/12: 50/60': 'used', '1/1–30/6: 10/20': 'overlap' },
  });
});

test('sums of great amounts keep their last đồng', () => {
  expect(figureOf(['1/1–31/3: 1234567890123/2000000000001', '1/4–30/6: 1/1'])).toBe(
    '1234567890124/2000000000002',
  );
});
