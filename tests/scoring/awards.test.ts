/** Who is listed for an award: by place, ties kept together, nobody without a place. */
import { expect, test } from '@playwright/test';
import { awardLists } from '@/warehouse/scoring/awards';
import type { RankRules } from '@/warehouse/scoring/rank';
import { contender, places } from './places';

type Given = Parameters<typeof contender>[0];

interface Ask {
  scope?: 'overall' | 'block';
  top: number;
  authority?: string;
  blocks?: 'none' | 'unit_type';
  rules?: Partial<RankRules>;
}

/** Codes on each list, with its block. */
function listed(given: Given[], { scope = 'overall', top, authority = 'UBND', ...ask }: Ask) {
  const units = places(given, ask.rules).map((place, i) => ({
    ...contender(given[i]!, i),
    ...place,
  }));
  const { blocks = 'none' } = ask;
  const lists = awardLists({ authority, awards: [{ title: 'Cờ', scope, top }], blocks }, units);
  return lists.map(({ block, candidates }) => [
    block,
    candidates.map(({ unit_code }) => unit_code).join(' '),
  ]);
}

const units = (...totals: (number | null)[]) =>
  totals.map((total, i) => ({ total, code: 'ABCDEFG'[i]! }));

for (const ties of ['dense', 'competition'] as const)
  test(`${ties}: whoever shares the last place is on the list, and the next is not`, () => {
    const given = units(70, 90, 80, 80, 60);
    const top = (n: number) => listed(given, { top: n, rules: { ties } });
    expect(top(1)).toEqual([[null, 'B']]);
    expect(top(2)).toEqual([[null, 'B C D']]);
    // three places are taken, whatever the number of the next one
    expect(top(3)).toEqual([[null, 'B C D']]);
    expect(top(4)).toEqual([[null, 'B C D A']]);
    expect(top(9)).toEqual([[null, 'B C D A E']]);
  });

test('a unit without a place is on no list', () => {
  expect(listed(units(null, 50, null), { top: 3 })).toEqual([[null, 'B']]);
  expect(listed(units(null, null), { top: 1 })).toEqual([[null, '']]);
});

const BLOCKED = [
  { total: 90, code: 'A', block: 'phuong' },
  { total: 95, code: 'B', block: 'xa' },
  { total: 85, code: 'C', block: 'phuong' },
  { total: 95, code: 'D', block: 'xa' },
  { total: 99, code: 'E', block: null },
];

test('by block there is a list for each, of its own places', () => {
  const ask = { scope: 'block', blocks: 'unit_type', rules: { has_blocks: true } } as const;
  expect(listed(BLOCKED, { ...ask, top: 1 })).toEqual([
    ['phuong', 'A'],
    ['xa', 'B D'],
  ]);
  expect(listed(BLOCKED, { ...ask, top: 1, scope: 'overall' })).toEqual([[null, 'E']]);
});

test('without blocks a list by block is that of all', () => {
  expect(listed(units(90, 80), { scope: 'block', top: 1 })).toEqual([[null, 'A']]);
});

test('ranked inside blocks only, there is nobody for a common list', () => {
  const rules = { has_blocks: true, overall_rank: false };
  expect(listed(BLOCKED, { top: 3, blocks: 'unit_type', rules })).toEqual([[null, '']]);
});

test('figures that no authority announces lead to no list', () => {
  expect(listed(units(90), { top: 1, authority: 'none' })).toEqual([]);
});
