/** Places: three ways with ties, tie-breakers, blocks. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { rankUnits } from '@/warehouse/scoring/rank';
import { contender, places, ranks, rulesWith } from './places';

const totals = (...all: (number | null)[]) => all.map((total) => ({ total }));
const TIED = totals(70, 90, 80, 80, 80, 60);

test('dense: after a shared place comes the next number', () => {
  expect(ranks(TIED)).toEqual([3, 1, 2, 2, 2, 4]);
});

test('competition: after a shared place numbers are left out', () => {
  expect(ranks(TIED, { ties: 'competition' })).toEqual([5, 1, 2, 2, 2, 6]);
});

test('unique: nobody shares; the Vietnamese name decides, then the code', () => {
  const named = [
    { total: 80, name: 'Xã Đông', code: '4' },
    { total: 80, name: 'Xã Dương', code: '3' },
    { total: 80, name: 'Xã Ân', code: '2' },
    { total: 80, name: 'Xã An', code: '9' },
    { total: 80, name: 'Xã An', code: '1' },
    { total: 81, name: 'Xã Ý', code: '0' },
  ];
  // a before â, d before đ
  expect(ranks(named, { ties: 'unique' })).toEqual([6, 5, 4, 3, 2, 1]);
  expect(places(named, { ties: 'unique' }).some(({ tied }) => tied)).toBe(false);
});

test('tied says who shares a place', () => {
  const tied = (ties: 'dense' | 'competition') => places(TIED, { ties }).map((place) => place.tied);
  expect(tied('dense')).toEqual([false, false, true, true, true, false]);
  expect(tied('competition')).toEqual(tied('dense'));
});

test('units without a total have no place, and take none', () => {
  const given = totals(null, 50, null, 60);
  expect(ranks(given)).toEqual([null, 2, null, 1]);
  expect(ranks(given, { ties: 'competition' })).toEqual([null, 2, null, 1]);
  expect(places(given).map(({ tied }) => tied)).toEqual([false, false, false, false]);
  expect(ranks(totals(null, null))).toEqual([null, null]);
});

test('places are taken on the rounded total, not on what is behind it', () => {
  const given = [
    { total: 75.34, exact: 75.344 },
    { total: 75.34, exact: 75.336 },
  ];
  expect(ranks(given)).toEqual([1, 1]);
  expect(ranks(given, { tie_breakers: ['total_exact'] })).toEqual([1, 2]);
});

const equal = (...points: (number | null)[]) =>
  points.map((value) => ({ total: 80, points: { '2': value } }));

for (const ties of ['dense', 'competition', 'unique'] as const) {
  test(`${ties}: a criterion breaks ties, the higher first`, () => {
    expect(ranks(equal(3, 5, 4), { ties, tie_breakers: ['2'] })).toEqual([3, 1, 2]);
  });

  test(`${ties}: with a minus before it the lower first`, () => {
    expect(ranks(equal(3, 5, 4), { ties, tie_breakers: ['-2'] })).toEqual([1, 3, 2]);
  });

  test(`${ties}: no points come after any points, either way`, () => {
    expect(ranks(equal(null, 0, 4), { ties, tie_breakers: ['2'] })).toEqual([3, 2, 1]);
    expect(ranks(equal(null, 0, 4), { ties, tie_breakers: ['-2'] })).toEqual([3, 1, 2]);
  });
}

test('tie-breakers are asked in order, and only about ties', () => {
  const given = [
    { total: 80, self: 90, points: { '1': 5 } },
    { total: 80, self: 95, points: { '1': 5 } },
    { total: 80, self: 99, points: { '1': 4 } },
    { total: 81, self: 10, points: { '1': 0 } },
    { total: 80, self: 95, points: { '1': 5 } },
  ];
  expect(ranks(given, { tie_breakers: ['1', 'self_total'] })).toEqual([3, 2, 4, 1, 2]);
  expect(ranks(given, { ties: 'competition', tie_breakers: ['1', 'self_total'] })).toEqual([
    4, 2, 5, 1, 2,
  ]);
});

test('the name may break ties in any mode', () => {
  const given = [
    { total: 80, name: 'Phường Ô' },
    { total: 80, name: 'Phường O' },
    { total: 80, name: 'Phường O' },
  ];
  expect(ranks(given, { tie_breakers: ['name'] })).toEqual([2, 1, 1]);
});

const BLOCKS = [
  { total: 90, block: 'p' },
  { total: 90, block: 'x' },
  { total: 80, block: 'p' },
  { total: 85, block: 'x' },
  { total: 80, block: 'p' },
  { total: 70, block: null },
  { total: null, block: 'x' },
];

test('each block is ranked by itself, besides the whole', () => {
  const given = places(BLOCKS, { has_blocks: true });
  expect(given.map(({ rank }) => rank)).toEqual([1, 1, 3, 2, 3, 4, null]);
  expect(given.map((place) => place.rank_in_block)).toEqual([1, 1, 2, 2, 2, null, null]);
  expect(given.map(({ tied }) => tied)).toEqual([true, true, true, false, true, false, false]);
});

test('blocks follow the same mode', () => {
  const given = places([...BLOCKS, { total: 60, block: 'p' }], {
    has_blocks: true,
    ties: 'competition',
  });
  expect(given.map((place) => place.rank_in_block)).toEqual([1, 1, 2, 2, 2, null, null, 4]);
});

test('without an overall rank there are only places in blocks, and ties are those in a block', () => {
  const given = places(BLOCKS, { has_blocks: true, overall_rank: false });
  expect(given.map(({ rank }) => rank)).toEqual(BLOCKS.map(() => null));
  expect(given.map((place) => place.rank_in_block)).toEqual([1, 1, 2, 2, 2, null, null]);
  expect(given.map(({ tied }) => tied)).toEqual([false, false, true, false, true, false, false]);
});

test('without blocks nobody has a place in one', () => {
  expect(places(BLOCKS).every((place) => place.rank_in_block === null)).toBe(true);
});

const field = fc.array(
  fc.record({
    total: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
    self: fc.integer({ min: 0, max: 2 }),
    block: fc.constantFrom('p', 'x', null),
    name: fc.constantFrom('Xã An', 'Xã Ân', 'Xã Đa'),
  }),
  { maxLength: 30 },
);
const mode = fc.record({
  ties: fc.constantFrom('dense', 'competition', 'unique'),
  tie_breakers: fc.constantFrom<string[]>([], ['self_total'], ['-2', 'name']),
  overall_rank: fc.boolean(),
  has_blocks: fc.boolean(),
});

test('the order units come in changes nothing', () => {
  fc.assert(
    fc.property(field, mode, fc.infiniteStream(fc.nat()), (given, more, random) => {
      const contenders = given.map(contender);
      const shuffled = contenders
        .map((unit) => ({ unit, key: random.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ unit }) => unit);
      const byId = (list: typeof contenders) =>
        new Map(rankUnits(list, rulesWith(more)).map((place) => [place.unit_id, place]));
      const [one, other] = [byId(contenders), byId(shuffled)];
      expect([...one].every(([id, place]) => Object.is(other.get(id)!.rank, place.rank))).toBe(
        true,
      );
      expect(new Map([...other].sort())).toEqual(new Map([...one].sort()));
    }),
  );
});

test('a higher total never stands lower, an equal one not apart without reason', () => {
  fc.assert(
    fc.property(field, mode, (given, more) => {
      const found = places(given, more);
      for (const key of ['rank', 'rank_in_block'] as const)
        given.forEach((a, i) => {
          given.forEach((b, j) => {
            const [left, right] = [found[i]![key], found[j]![key]];
            if (left === null || right === null) return;
            if (key === 'rank_in_block' && a.block !== b.block) return;
            if (a.total! > b.total! && left >= right) throw new Error('higher stands lower');
            const isPlain = more.ties !== 'unique' && !more.tie_breakers.length;
            if (isPlain && a.total === b.total && left !== right) throw new Error('tie apart');
          });
        });
    }),
  );
});

test('places begin with 1; dense ones leave no number out, unique ones are each given once', () => {
  fc.assert(
    fc.property(field, mode, (given, more) => {
      const found = ranks(given, { ...more, overall_rank: true }).filter((rank) => rank !== null);
      const sorted = found.sort((a, b) => a - b);
      if (!sorted.length) return true;
      if (more.ties === 'unique') return sorted.every((rank, i) => rank === i + 1);
      const distinct = [...new Set(sorted)];
      if (more.ties === 'dense') return distinct.every((rank, i) => rank === i + 1);
      return sorted.every((rank) => rank === 1 + sorted.filter((other) => other < rank).length);
    }),
  );
});
