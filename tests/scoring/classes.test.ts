/** Classes: half-open at their bounds, on the capped total, and no better than a cap allows. */
import { expect, test } from '@playwright/test';
import { classOf as classOfTotal, type RankRules } from '@/warehouse/scoring/rank';
import { campaign, leaf } from './make';
import { places } from './places';

const classOf = (total: number | null, classes: RankRules['classes'], more = {}) =>
  places([{ total }], { classes, ...more })[0]!.class;

/** NĐ 61/2018: nine indicators of two points. */
const ND61 = [
  { name: 'Xuất sắc', from: 15 },
  { name: 'Tốt', from: 12 },
  { name: 'Khá', from: 9 },
  { name: 'Trung bình', from: 6 },
  { name: 'Yếu', from: 0 },
];

for (const [total, name] of [
  [18, 'Xuất sắc'],
  [15, 'Xuất sắc'], // a real one-stop system shows this unit as "Yếu"
  [14.99, 'Tốt'],
  [12, 'Tốt'],
  [11.99, 'Khá'],
  [9, 'Khá'],
  [8.99, 'Trung bình'],
  [6, 'Trung bình'],
  [5.99, 'Yếu'],
  [0, 'Yếu'],
] as const)
  test(`${total} of 18 points is ${name} under Decree 61`, () => {
    expect(classOf(total, ND61)).toBe(name);
  });

const OF_100 = [
  { name: 'Tốt', from: 80 },
  { name: 'Khá', from: 70 },
  { name: 'Xuất sắc', from: 90 },
];

for (const [total, name] of [
  [90, 'Xuất sắc'],
  [89.99, 'Tốt'],
  [80, 'Tốt'],
  [79.99, 'Khá'],
  [70, 'Khá'],
  [69.99, null],
  [107, 'Xuất sắc'],
  [-3, null],
  [null, null],
] as const)
  test(`${total} of 100 is ${name}, in whatever order classes are written`, () => {
    expect(classOf(total, OF_100)).toBe(name);
  });

test('the total is capped before it is classed, and stored uncapped', () => {
  const classes = [
    { name: 'Vượt', from: 100.5 },
    { name: 'Xuất sắc', from: 95 },
    { name: 'Tốt', from: 85 },
  ];
  expect(classOf(107, classes)).toBe('Xuất sắc');
  expect(classOf(107, classes, { class_cap: 120 })).toBe('Vượt');
  expect(classOf(107, classes, { class_cap: 90 })).toBe('Tốt');
  expect(classOf(95, classes)).toBe('Xuất sắc');
  expect(classOf(94.99, classes)).toBe('Tốt');
});

test('a campaign without classes gives none', () => {
  expect(classOf(90, [])).toBe(null);
});

const CAPS = [
  { when: { criterion: 'P3', below: 0 }, cap: 'Khá' },
  { when: { criterion: '8.1', below: 6 }, cap: 'Tốt' },
];

for (const [what, total, points, name] of [
  ['no cap holds', 95, { P3: 0, '8.1': 6 }, 'Xuất sắc'],
  ['a penalty caps at Khá', 95, { P3: -0.5, '8.1': 12 }, 'Khá'],
  ['just below the bound caps at Tốt', 95, { P3: 0, '8.1': 5.99 }, 'Tốt'],
  ['the lowest of two caps holds', 95, { P3: -1, '8.1': 0 }, 'Khá'],
  ['a cap never lifts', 72, { P3: 0, '8.1': 0 }, 'Khá'],
  ['a cap below the lowest class changes nothing', 50, { P3: -1 }, null],
  ['no points are not points below', 95, { P3: null, '8.1': null }, 'Xuất sắc'],
] as const)
  test(`class caps: ${what}`, () => {
    const rules = { classes: OF_100, class_caps: CAPS };
    expect(places([{ total, points }], rules)[0]!.class).toBe(name);
  });

test('the limits that keep a unit from its class are named, others are not', () => {
  const rules = { classes: OF_100, class_cap: 100, class_caps: CAPS };
  const capped = (total: number | null, points: Record<string, number>) =>
    classOfTotal(total, (code) => points[code] ?? null, rules).capped_by.map(({ cap }) => cap);
  expect(capped(95, { P3: -1, '8.1': 0 })).toEqual(['Khá', 'Tốt']);
  expect(capped(95, { P3: 0, '8.1': 0 })).toEqual(['Tốt']);
  // Tốt by its points: only the limit at Khá holds it back
  expect(capped(85, { P3: -1, '8.1': 0 })).toEqual(['Khá']);
  expect(capped(72, { P3: -1, '8.1': 0 })).toEqual([]);
  expect(capped(null, { P3: -1 })).toEqual([]);
});

test('a table of a thousand points is classed up to a thousand, one of eighteen up to a hundred', () => {
  const cap = (max: number, more = {}) =>
    campaign([leaf('1', 'share', max)], max, { points: more }).points.class_cap;
  expect([cap(1000), cap(100), cap(18)]).toEqual([1000, 100, 100]);
  expect(cap(1000, { class_cap: 700 })).toBe(700);
});
