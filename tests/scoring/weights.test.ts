/** Ranks under other weights: formulas against brute force, against scoring again, and against published tables. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { criterionEffects } from '@/warehouse/scoring/criterion-effect';
import { fieldsOf, guaranteedRanks } from '@/warehouse/scoring/field';
import { rankUnits } from '@/warehouse/scoring/rank';
import type { Campaign } from '@/warehouse/scoring/read-campaign';
import { scoreUnits } from '@/warehouse/scoring/score';
import type { UnitInput } from '@/warehouse/scoring/trace';
import { drawRanks } from '@/warehouse/scoring/weight-draws';
import { leastFlip } from '@/warehouse/scoring/weight-flip';
import { standings, whyNotWeighted } from '@/warehouse/scoring/weighted';
import { campaign, group, leaf, unit, type Written } from './make';
import { published } from './published';

const scored = (rules: Campaign, units: UnitInput[]) =>
  scoreUnits(rules, units).map((score, i) => ({
    block: units[i]!.block,
    total: score.total,
    points: new Map(score.leaves.map((each) => [each.criterion, each])),
  }));

/** A table of `count` shares out of `max` each, by unit. */
function table(max: number[], shares: (number | null)[][], more: object = {}) {
  const rules = campaign(
    max.map((points, k) => leaf(String(k + 1), 'share', points, { missing: 'exclude' })),
    max.reduce((a, b) => a + b),
    { points: { decimals: 6 }, rank: { ties: 'competition' }, ...more },
  );
  const units = shares.map((row, u) =>
    unit(
      `u${u}`,
      Object.fromEntries(row.map((share, k): [string, Written] => [String(k + 1), share])),
    ),
  );
  return { rules, units, field: scored(rules, units) };
}

/** The same units scored again, officially, under maxima `factor` times the declared ones. */
function scoredAgain(rules: Campaign, units: UnitInput[], factor: number[]) {
  const criteria = rules.criteria.map((node, k) => ({ ...node, max: node.max * factor[k]! }));
  const max = criteria.reduce((total, node) => total + node.max, 0);
  const points = { ...rules.points, max, decimals: 6, rounding: 'sum_then_round' as const };
  return scoreUnits({ ...rules, criteria, points }, units);
}

const share = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);

/** Every corner of the box 1 ± change. */
function* corners(count: number, change: number): Generator<number[]> {
  for (let bits = 0; bits < 2 ** count; bits++)
    yield Array.from({ length: count }, (_, k) => 1 + (bits & (1 << k) ? change : -change));
}

test('a pair is safe up to ρ*, and just beyond it some corner of the weights turns it round', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 }),
      fc.array(fc.array(share, { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 2 }),
      (max, rows) => {
        const { rules, field } = table(
          max,
          rows.map((row) => row.slice(0, max.length)),
        );
        const [{ order, weighted, totals }] = fieldsOf(rules, field) as [
          ReturnType<typeof fieldsOf>[number],
        ];
        fc.pre(totals[0]! - totals[1]! > 1e-4);
        const margin = order.margin(0, 1);
        const turns = (change: number) =>
          [...corners(max.length, change)].some((factor) => {
            const [upper, lower] = standings(weighted, Float64Array.from(factor));
            return upper! < lower!;
          });
        expect(turns(margin * 0.999)).toBe(false);
        if (margin < 0.999) expect(turns(Math.min(1, margin * 1.001))).toBe(true);
      },
    ),
    { numRuns: 150, seed: 766 },
  );
});

test('no corner of the weights leads out of the guaranteed range, gaps left out or not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 }),
      fc.array(fc.array(fc.option(share, { freq: 6 }), { minLength: 4, maxLength: 4 }), {
        minLength: 3,
        maxLength: 6,
      }),
      fc.constantFrom(0.1, 0.25, 0.5),
      (max, rows, change) => {
        const { rules, units, field } = table(max, rows);
        const fields = fieldsOf(rules, field);
        const ranges = guaranteedRanks(rules, fields, units.length, change);
        for (const factor of corners(4, change)) {
          const again = scoredAgain(rules, units, factor);
          again.forEach(({ total }, u) => {
            if (field[u]!.total === null) return;
            const above = again.filter(
              (other) => other.total !== null && other.total > total! + 1e-5,
            );
            const level = again.filter(
              (other) => other.total !== null && Math.abs(other.total - total!) <= 1e-5,
            );
            expect(above.length + level.length).toBeGreaterThanOrEqual(ranges[u]!.low);
            expect(above.length + 1).toBeLessThanOrEqual(ranges[u]!.high);
          });
        }
      },
    ),
    { numRuns: 25, seed: 5 },
  );
});

for (const ties of ['dense', 'competition', 'unique'] as const)
  test(`the official rank lies in its range, ties ${ties}`, () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(share, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 8 }),
        (rows) => {
          const { rules, units, field } = table([5, 3, 2], rows, {
            rank: { ties },
            points: { decimals: 0 },
          });
          const scores = scoreUnits(rules, units);
          const places = rankUnits(
            units.map((each, i) => ({ ...each, unit_name: each.unit_code, score: scores[i]! })),
            {
              ...rules.rank,
              overall_rank: true,
              has_blocks: false,
              classes: [],
              class_cap: 100,
              class_caps: [],
            },
          );
          const ranges = guaranteedRanks(rules, fieldsOf(rules, field), units.length, 0.1);
          places.forEach(({ rank }, u) => {
            expect(rank).toBeGreaterThanOrEqual(ranges[u]!.low);
            expect(rank).toBeLessThanOrEqual(ranges[u]!.high);
          });
        },
      ),
      { numRuns: 100, seed: 11 },
    );
  });

test('bonus and penalty keep their points whatever the weights', () => {
  const rules = campaign(
    [
      leaf('1', 'share', 60),
      leaf('2', 'share', 40),
      leaf('3', 'bonus 1', 5),
      leaf('4', 'penalty 1', 5),
    ],
    100,
  );
  const units = [
    unit('a', { 1: 0.9, 2: 0.5, 3: 3, 4: 0 }),
    unit('b', { 1: 0.5, 2: 0.9, 3: 0, 4: 2 }),
  ];
  const [{ weighted }] = fieldsOf(rules, scored(rules, units)) as [
    ReturnType<typeof fieldsOf>[number],
  ];
  expect(weighted.nodes.map(({ code }) => code)).toEqual(['1', '2']);
  // 54 + 20 + 3, 30 + 36 − 2; with the weights 30 and 60: 100 × (27 + 30) ÷ 90 + 3 …
  expect([...standings(weighted)].map((t) => 100 * t)).toEqual([
    expect.closeTo(77, 9),
    expect.closeTo(64, 9),
  ]);
  const other = standings(weighted, Float64Array.from([0.5, 1.5]));
  expect([...other].map((t) => 100 * t)).toEqual([
    expect.closeTo((100 * (27 + 30)) / 90 + 3, 9),
    expect.closeTo((100 * (15 + 54)) / 90 - 2, 9),
  ]);
});

for (const combine of ['mean', 'geometric', 'harmonic'] as const)
  test(`an index by the ${combine} mean is varied by the weights of its parts`, () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(share, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 }),
        fc.array(fc.double({ min: 0.5, max: 1.5, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (rows, factor) => {
          const made = (weights: number[]) =>
            campaign(
              weights.map((weight, k) => leaf(String(k + 1), 'share', 1, { weight })),
              100,
              { combine, points: { decimals: 6, rounding: 'sum_then_round' } },
            );
          const units = rows.map((row, u) =>
            unit(`u${u}`, Object.fromEntries(row.map((value, k) => [String(k + 1), value]))),
          );
          const rules = made([3, 2, 1]);
          const [field] = fieldsOf(rules, scored(rules, units));
          const found = standings(field!.weighted, Float64Array.from(factor));
          const again = scoreUnits(made([3, 2, 1].map((weight, k) => weight * factor[k]!)), units);
          field!.members.forEach((a, i) => {
            field!.members.forEach((b, j) => {
              const gap = again[a]!.total! - again[b]!.total!;
              if (Math.abs(gap) > 1e-4)
                expect(Math.sign(found[i]! - found[j]!)).toBe(Math.sign(gap));
            });
          });
        },
      ),
      { numRuns: 100, seed: 3 },
    );
  });

test('where the formula does not hold, it says so', () => {
  const extra = leaf('2', 'bonus 1', 5);
  const one = leaf('1', 'share', 10);
  expect(whyNotWeighted(campaign([one], 10))).toBe('one_criterion');
  expect(whyNotWeighted(campaign([one, extra], 10))).toBe('one_criterion');
  expect(
    whyNotWeighted(campaign([one, leaf('3', 'share', 1), extra], 100, { combine: 'geometric' })),
  ).toBe('extras_in_index');
  const index = group('g', [leaf('g1', 'share', 1), leaf('g2', 'share', 1)], {
    combine: 'geometric',
    max: 10,
  });
  expect(whyNotWeighted(campaign([one, index], 20))).toBeNull();
});

test('the single weight of the closed form makes the two level', () => {
  const { rules, field } = table(
    [50, 30, 20],
    [
      [0.9, 0.4, 0.5],
      [0.6, 0.8, 0.6],
    ],
  );
  const [{ weighted }] = fieldsOf(rules, field) as [ReturnType<typeof fieldsOf>[number]];
  const flip = leastFlip(weighted, 0, 1)!;
  const rest = (1 - flip.to) / (1 - flip.from);
  const factor = Float64Array.from(weighted.nodes, (_, k) =>
    k === flip.node ? flip.to / flip.from : rest,
  );
  const [upper, lower] = standings(weighted, factor);
  expect(upper).toBeCloseTo(lower!, 12);
  // apart by 0.5·0.3 − 0.3·0.4 − 0.2·0.1 = 0.01; the others say 0.13 ÷ 0.7, so the second goes to 0.13 ÷ 0.41
  expect(flip.from).toBeCloseTo(0.3, 12);
  expect(flip.to).toBeCloseTo(0.13 / 0.41, 9);
});

// dimensions of PAPI 2023 as published (D1–D8, equal weights): the data file names its source
test('ranges of PAPI 2023 hold all drawn ranks, and are wider', () => {
  const codes = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'];
  const rows = published('papi_2011_2024').filter(
    (row) => row.year === '2023' && codes.every((code) => row[code]),
  );
  expect(rows.length).toBe(61);
  const rules = campaign(
    codes.map((code) => leaf(code, 'count 1', 10)),
    80,
    { points: { decimals: 4 } },
  );
  const units = rows.map((row) =>
    unit(
      row.province_code_pre2025!,
      Object.fromEntries(codes.map((code) => [code, Number(row[code])])),
    ),
  );
  const fields = fieldsOf(rules, scored(rules, units));
  const [{ weighted, members, order }] = fields as [(typeof fields)[number]];
  for (const change of [0.1, 0.25]) {
    const ranges = guaranteedRanks(rules, fields, units.length, change);
    const drawn = drawRanks(weighted, { draws: 20_000, change, seed: 2016 });
    const width = (of: { low: number; high: number }[]) =>
      of.reduce((sum, { low, high }) => sum + high - low + 1, 0) / of.length;
    drawn.forEach(({ low, p5, median, p95, high }, i) => {
      const range = ranges[members[i]!]!;
      expect([low >= range.low, high <= range.high]).toEqual([true, true]);
      expect(low <= p5 && p5 <= median && median <= p95 && p95 <= high).toBe(true);
    });
    expect(width(ranges as never)).toBeGreaterThan(width(drawn));
  }
  // the margin of the first two by hand: gap of the totals ÷ sum of the differences
  const [first, second] = members.map((at) => rows[at]!);
  const gaps = codes.map((code) => Number(first![code]) - Number(second![code]));
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  expect(order.margin(0, 1)).toBeCloseTo(sum(gaps) / sum(gaps.map(Math.abs)), 6);
});

test('draws of the same seed are the same, and of no change they are the ranks', () => {
  const { rules, field } = table(
    [5, 3],
    [
      [0.9, 0.1],
      [0.5, 0.5],
      [0.1, 0.9],
      [0.5, 0.5],
    ],
  );
  const [{ weighted }] = fieldsOf(rules, field) as [ReturnType<typeof fieldsOf>[number]];
  const asked = { draws: 500, change: 0.5, seed: 9 };
  expect(drawRanks(weighted, asked)).toEqual(drawRanks(weighted, asked));
  expect(drawRanks(weighted, { ...asked, change: 0 }).map(({ low, high }) => [low, high])).toEqual([
    [1, 1],
    [2, 2],
    [2, 2],
    [4, 4],
  ]);
});

test('a criterion all share decides nothing; one that repeats another is named', () => {
  const { rules, field } = table(
    [40, 30, 20, 10],
    [
      [1, 0.2, 0.21, 0.9],
      [1, 0.4, 0.41, 0.1],
      [1, 0.6, 0.59, 0.5],
      [1, 0.8, 0.82, 0.2],
    ],
  );
  const [{ weighted, members }] = fieldsOf(rules, field) as [ReturnType<typeof fieldsOf>[number]];
  const effects = criterionEffects(weighted, rules.criteria, [members.map((_, i) => i)]);
  const [silent, one, two, against] = effects;
  expect(silent).toMatchObject({ declared: 0.4, variance: 0, mean_rank_change: 0, same: 1 });
  expect(silent!.with_rest).toBeNull();
  expect([one!.doubles?.criterion, two!.doubles?.criterion]).toEqual(['3', '2']);
  expect(one!.doubles!.correlation).toBeGreaterThan(0.99);
  expect(against!.with_rest).toBeLessThan(0);
  expect(effects.reduce((sum, { variance }) => sum + variance, 0)).toBeCloseTo(1, 9);
});
