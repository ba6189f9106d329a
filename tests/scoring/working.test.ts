/** The working of a point, step by step: it ends at the score, and every line of it is true. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isGroup, leavesOf } from '@/warehouse/scoring/criteria';
import { amountOf, type Expression, isOperation } from '@/warehouse/scoring/expression';
import { workGroup } from '@/warehouse/scoring/group-working';
import { bestOf } from '@/warehouse/scoring/leader';
import { scoreUnits } from '@/warehouse/scoring/score';
import type { Step } from '@/warehouse/scoring/step';
import type { UnitInput } from '@/warehouse/scoring/trace';
import { workLeaf } from '@/warehouse/scoring/working';
import { campaign, group, groupScore, leaf, leafScore, scoreOf, unit } from './make';

/** Every kind of formula, each form of it, with a maximum. */
const FORMULAS: [string, number][] = [
  ['yes', 2],
  ['share', 20],
  ['share to 80%', 4],
  ['share from 60% to 100%', 10],
  ['share from 20% to 0%', 10],
  ['share from 1 to 5', 8],
  ['share at least 80%', 2.5],
  ['share to 98% at least 90%', 8],
  ['log from 100 to 75000', 6],
  ['log from 1 to 0.01', 6],
  ['bands 100%: 3, 90%: 2, 80%: 1', 3],
  ['bands 1: 100%, 0.5: 50%', 5],
  ['by 20/12/2025', 0.5],
  ['by 28/02/2024 late 2: 0.3, 30: 10%', 0.5],
  ['count 0.7', 2],
  ['deduct 0.7', 3],
  ['leader', 30],
  ['given', 5],
  ['levels Xuất sắc: 100%, Tốt: 75%, Kém: 0.1', 4],
];
const EXTRAS: [string, number, object][] = [
  ['bonus 0.3', 5, {}],
  ['bonus 1.5', 5, { cap: 2 }],
  ['penalty 0.1', 2, {}],
  ['penalty 0.7', 4, { cap: 1 }],
  ['count 0.5', 3, { part: 'penalty' }],
  ['given', 3, { part: 'bonus' }],
];

const whole = fc.integer({ min: 0, max: 4000 });
const ratio = fc.tuple(whole, fc.oneof(whole, fc.integer({ min: 1, max: 60 })));
const plainNumber = fc.oneof(
  fc.integer({ min: -2, max: 90_000 }),
  fc.integer({ min: 0, max: 6 }),
  fc.double({ min: 0, max: 1.2, noNaN: true }).map((value) => Number(value.toFixed(4))),
);
const days = fc.constantFrom('2024-02-27', '2024-02-29', '2024-03-25', '2024-04-30', '2025-12-21');
const figure = fc.oneof(
  { weight: 6, arbitrary: ratio },
  { weight: 3, arbitrary: plainNumber },
  { weight: 2, arbitrary: days },
  { weight: 1, arbitrary: fc.constant(null) },
);
const assessed = fc.record({
  appraised_points: fc.option(fc.integer({ min: 0, max: 300 }).map((cents) => cents / 100)),
  level: fc.constantFrom('Xuất sắc', 'tốt', 'KÉM', 'lạ', null),
});

/** Each line's expression, worked out again, is what the line says; a percent is of the same value. */
function everyLineIsTrue(steps: readonly (Step | { act: string; result?: unknown })[]) {
  for (const step of steps) {
    if (!('expression' in step)) continue;
    const said = typeof step.result === 'number' ? step.result : step.result.value;
    const made = amountOf(step.expression);
    expect(Math.abs(made - said), JSON.stringify(step)).toBeLessThan(1e-9 * (1 + Math.abs(said)));
  }
}

/** Every number an expression is made of. */
const numbersIn = (expression: Expression): number[] =>
  isOperation(expression) ? expression.of.flatMap(numbersIn) : [expression.value];

const sampled = fc.record({
  figures: fc.array(fc.tuple(figure, assessed), { minLength: 3, maxLength: 3 }),
  decimals: fc.constantFrom(0, 1, 2, 3),
  rounding: fc.constantFrom('each_then_sum', 'sum_then_round'),
  gaps: fc.record({
    missing: fc.constantFrom('block', 'zero', 'exclude'),
    none: fc.constantFrom('full', 'zero', 'exclude'),
    min_n: fc.option(fc.constant(30), { nil: undefined }),
  }),
});

for (const [formula, max, more] of [
  ...FORMULAS.map(([formula, max]) => [formula, max, {}] as const),
  ...EXTRAS,
])
  test(`the last step of "${formula}" of ${max} ${JSON.stringify(more)} is the score`, () => {
    const ends = new Set<unknown>();
    fc.assert(
      fc.property(sampled, ({ figures, decimals, rounding, gaps }) => {
        const isExtra = /^(bonus|penalty)/.test(formula) || 'part' in more;
        const made = leaf('x', formula, max, { ...gaps, ...more });
        const rest = isExtra ? [leaf('y', 'yes', 10, { missing: 'zero' })] : [];
        const rules = campaign([made, ...rest], isExtra ? 10 : max, {
          points: { decimals, rounding },
        });
        const units: UnitInput[] = figures.map(([written, judged], i) =>
          unit(`u${i}`, written === null ? {} : { x: written }, { assessed: { x: judged } }),
        );
        const [written, judged] = figures[0]!;
        const told = leafScore(scoreUnits(rules, units)[0]!, 'x');
        const best = bestOf(
          units.flatMap(({ figures: known }) => {
            const of = known.get('x');
            return of && of.numerator !== null
              ? [{ achieved: of.numerator, target: of.denominator }]
              : [];
          }),
        );
        const steps = workLeaf(leavesOf(rules.criteria)[0]!, {
          trace: told,
          assessment: judged,
          best,
          decimals: rounding === 'each_then_sum' ? decimals : null,
        });
        const last = steps.at(-1)!.result;
        const why = JSON.stringify([written, told, steps]);
        // what is not rounded may differ in the bits beyond any rounding
        if (rounding === 'each_then_sum' || told.points === null)
          expect(last, why).toBe(told.points);
        else expect(last, why).toBeCloseTo(told.points, 9);
        everyLineIsTrue(steps);
        ends.add(told.points);
      }),
      { numRuns: 200 },
    );
    // not all alike: figures made a difference
    expect(ends.size).toBeGreaterThan(1);
  });

test('the figures of the campaign stand in the line, in the order of the formula', () => {
  const rules = campaign([leaf('x', 'share to 98% at least 90%', 8)], 8);
  const trace = leafScore(scoreOf(rules, unit('u', { x: [1234, 1300] })), 'x');
  const steps = workLeaf(leavesOf(rules.criteria)[0]!, { trace, decimals: 2 });
  expect(steps.map(({ act }) => act)).toEqual(['value', 'floor', 'earn', 'round']);
  const earn = steps[2] as Step & { act: 'earn' };
  expect(numbersIn(earn.expression)).toEqual([8, 1234, 1300, 0.98]);
  // 8 × 1234 ÷ 1300 ÷ 0,98, by hand: 9872 ÷ 1274
  expect(earn.result.toFixed(6)).toBe('7.748823');
  expect(steps[3]).toMatchObject({ act: 'round', decimals: 2, result: 7.75 });
});

test('a declaration found false empties the leaf in the working, too', () => {
  const rules = campaign([leaf('x', 'share', 8), leaf('y', 'penalty 1', 1, { voids: 'x' })], 8);
  const trace = leafScore(scoreOf(rules, unit('u', { x: [9, 10], y: 1 })), 'x');
  const steps = workLeaf(leavesOf(rules.criteria)[0]!, { trace, decimals: 2 });
  expect(steps.map(({ act, ...step }) => [act, 'result' in step ? step.result : null])).toEqual([
    ['value', { value: 0.9, percent: true }],
    ['earn', 7.2],
    ['void', 0],
    ['round', 0],
  ]);
});

const HOW = [undefined, 'mean', 'geometric', 'harmonic'] as const;

for (const combine of HOW)
  test(`the last step of a group is its points: ${combine ?? 'adding up'}`, () => {
    const cell = fc.oneof(
      fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 5, maxLength: 5 }),
        fc.constantFrom('block', 'zero', 'exclude'),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom('each_then_sum', 'sum_then_round'),
        (cells, missing, weight, rounding) => {
          const inner = group(
            'g.1',
            [leaf('a', 'share', 10, { missing }), leaf('b', 'share to 80%', 20, { missing })],
            combine ? { weight } : {},
          );
          const extras = [leaf('p', 'penalty 0.3', 4), leaf('q', 'bonus 0.7', 9)];
          const made = group('g', [inner, leaf('c', 'share', 30, { missing }), ...extras], {
            ...(combine ? { combine, max: 60 } : {}),
            cap: 2.5,
          });
          const rules = campaign([made], 60, { points: { rounding } });
          const [root] = rules.criteria;
          const codes = ['a', 'b', 'c', 'p', 'q'];
          const figures = Object.fromEntries(
            codes.flatMap((code, i) => (cells[i] ? [[code, cells[i]!]] : [])),
          );
          const score = scoreOf(rules, unit('u', figures));
          const byCode = new Map(score.leaves.map((each) => [each.criterion, each]));
          if (!root || !isGroup(root)) throw new Error('a group was made');
          const steps = workGroup(root, byCode, rounding === 'each_then_sum' ? 2 : null);
          const said = groupScore(score, 'g').points;
          const last = steps.at(-1)!.result;
          if (said === null) expect(last).toBeNull();
          else expect(last).toBeCloseTo(said, 9);
          everyLineIsTrue(steps);
        },
      ),
      { numRuns: 200 },
    );
  });
