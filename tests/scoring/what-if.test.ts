/** The what-if: what is supposed is scored as if the campaign had been written so. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { leavesOf } from '@/warehouse/scoring/criteria';
import { packInputs, unpackInputs } from '@/warehouse/scoring/inputs';
import {
  printFigure,
  readFigure,
  readScenario,
  scenarioParams,
} from '@/warehouse/scoring/scenario';
import { scoreUnits } from '@/warehouse/scoring/score';
import { type NamedInput, WhatIf } from '@/warehouse/scoring/what-if';
import { campaign, group, leaf, unit, type Written } from './make';

const named = (given: ReturnType<typeof unit>): NamedInput => ({
  ...given,
  unit_name: `Xã ${given.unit_code}`,
});
const suppose = (whatIf: WhatIf, ...params: [string, string][]) => {
  const { scenario, misread } = readScenario(params);
  expect(misread).toEqual([]);
  return whatIf.suppose(scenario);
};

const FORMULAS = ['share', 'share to 80%', 'share at least 70%', 'bands 90%: 100%, 60%: 50%'];
const tree = (maxima: number[], formulas: string[]) => [
  group('a', [leaf('a1', formulas[0]!, maxima[0]!), leaf('a2', formulas[1]!, maxima[1]!)]),
  leaf('b', formulas[2]!, maxima[2]!, { none: 'full', missing: 'zero' }),
];
const figures = fc.record({
  a1: fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constant(40)),
  a2: fc.tuple(fc.integer({ min: 0, max: 32 }), fc.constant(32)),
  b: fc.tuple(fc.integer({ min: 0, max: 7 }), fc.constantFrom(0, 7)),
}) as fc.Arbitrary<Record<string, Written>>;

test('moved maxima and other formulas come out as in a campaign written that way', () => {
  fc.assert(
    fc.property(
      fc.array(figures, { minLength: 2, maxLength: 12 }),
      fc.array(
        fc.record({
          move: fc.integer({ min: 0, max: 9 }),
          formula: fc.constantFrom(...FORMULAS),
          none: fc.constantFrom('full', 'zero', 'exclude'),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      (all, moves) => {
        const units = all.map((each, i) => named(unit(`${i}`, each)));
        const whatIf = new WhatIf(campaign(tree([10, 20, 70], FORMULAS), 100), units);
        // several moves in a row: what was kept from the last one may not leak into the next
        for (const { move, formula, none } of moves) {
          const { outcomes } = suppose(
            whatIf,
            ['max.a1', `${10 + move}`],
            ['max.b', `${70 - move}`],
            ['formula.a2', formula],
            ['none.b', none],
          );
          const criteria = tree([10 + move, 20, 70 - move], [FORMULAS[0]!, formula, FORMULAS[2]!]);
          const written = campaign([criteria[0]!, { ...criteria[1]!, none }], 100);
          expect(outcomes.map(({ supposed }) => supposed.total)).toEqual(
            scoreUnits(written, units).map(({ total }) => total),
          );
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('a group’s maximum stretches all below it, steps in points and points given by hand, too', () => {
  const criteria = [
    group('1', [leaf('1.1', 'bands 90%: 4, 50%: 1', 4), leaf('1.2', 'given', 6)]),
    leaf('2', 'count 0.5', 10),
  ];
  const rules = campaign(criteria, 20);
  const given = named(
    unit('x', { '1.1': [60, 100], '2': 8 }, { assessed: { '1.2': { appraised_points: 3 } } }),
  );
  const whatIf = new WhatIf(rules, [given]);
  expect(suppose(whatIf).outcomes[0]!.supposed.total).toBe(1 + 3 + 4);
  const doubled = suppose(whatIf, ['max.1', '20']);
  // (2 + 6 + 4) of 30, shown out of 20
  expect(doubled.sum).toBe(30);
  expect(doubled.outcomes[0]!.supposed.total).toBe(8);
  expect(doubled.maxima).toMatchObject({ '1': 20, '1.1': 8, '1.2': 12, '2': 10 });
  expect(suppose(whatIf, ['max.2', '20']).outcomes[0]!.supposed.total).toBe(8);
});

test('one unit’s figures change its place and nobody’s points but its own', () => {
  const rules = campaign([leaf('1', 'share', 10)], 10, {
    authority: 'UBND',
    classes: [{ name: 'Tốt', from: 9 }],
  });
  const units = [unit('a', { '1': [9, 10] }), unit('b', { '1': [8, 10] })].map(named);
  const whatIf = new WhatIf(rules, units);
  const [a, b] = suppose(whatIf, ['unit', 'b'], ['figure.1', '95/100']).outcomes;
  expect(a!.supposed).toMatchObject({ total: 9, rank: 2 });
  expect(b!.published).toMatchObject({ total: 8, rank: 2, class: null });
  expect(b!.supposed).toMatchObject({ total: 9.5, rank: 1, class: 'Tốt' });
  expect(suppose(whatIf).outcomes[1]!.supposed).toEqual(b!.published);
});

test('under an index a criterion’s maximum is its weight', () => {
  const criteria = [leaf('1', 'share', 1), leaf('2', 'share', 1)];
  const rules = campaign(criteria, 100, { combine: 'mean' });
  const whatIf = new WhatIf(rules, [named(unit('a', { '1': [1, 2], '2': [1, 1] }))]);
  expect(suppose(whatIf).outcomes[0]!.supposed.total).toBe(75);
  expect(suppose(whatIf, ['max.2', '3']).outcomes[0]!.supposed.total).toBe(87.5);
});

test('ties and classes can be supposed', () => {
  const rules = campaign([leaf('1', 'share', 10)], 10, {
    authority: 'UBND',
    classes: [{ name: 'Tốt', from: 9 }],
  });
  const units = ['a', 'b', 'c'].map((code, i) => named(unit(code, { '1': [9 - (i >> 1), 10] })));
  const whatIf = new WhatIf(rules, units);
  const places = (...params: [string, string][]) =>
    suppose(whatIf, ...params).outcomes.map(({ supposed }) => supposed.rank);
  expect(places()).toEqual([1, 1, 2]);
  expect(places(['ties', 'competition'])).toEqual([1, 1, 3]);
  expect(suppose(whatIf, ['class.0', '9,5']).outcomes[0]!.supposed.class).toBeNull();
});

test('an address is read as people write numbers, and written back', () => {
  const { scenario, misread } = readScenario([
    ['max.3.2.1', '7,5'],
    ['formula.3.3', 'share to 90%'],
    ['none.3.3', 'zero'],
    ['missing.8.1', 'exclude'],
    ['class.0', '88'],
    ['ties', 'competition'],
    ['unit', 'H44.01'],
    ['figure.3.2.1', '2.416/2.515'],
    ['figure.1.1.1', '5/2/2025'],
    ['figure.2.2', ''],
    ['max.1', 'nhiều'],
    ['formula.2', 'chia đều'],
    ['figure.5', '3/4/5/6'],
    ['none.5', 'maybe'],
  ]);
  expect(scenario.max).toEqual({ '3.2.1': 7.5 });
  expect(scenario.figure['3.2.1']).toEqual({ numerator: 2416, denominator: 2515, on: null });
  expect(scenario.figure['1.1.1']!.on).toBe('2025-02-05');
  expect(misread.map(({ name, why }) => [name, why])).toEqual([
    ['max.1', 'number'],
    ['formula.2', 'formula'],
    ['figure.5', 'figure'],
    ['none.5', 'word'],
  ]);
  expect(readScenario(scenarioParams(scenario)).scenario).toEqual(scenario);
});

test('what the program writes is read back as it was, decimals and thousands alike', () => {
  const numbers = fc.oneof(
    fc.integer({ min: 0, max: 9_999_999 }),
    fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 1000),
  );
  fc.assert(
    fc.property(numbers, numbers, (above, below) => {
      const figure = { numerator: above, denominator: below, on: null };
      expect(readFigure(printFigure(figure))).toEqual(figure);
      const { scenario } = readScenario([['max.1', `${above}`]]);
      expect(scenario.max['1'] ?? null).toBe(above > 1e6 ? null : above);
      expect(readScenario(scenarioParams(scenario)).scenario).toEqual(scenario);
    }),
  );
  // a notch of the slider on a maximum of 2.5
  expect(readScenario([['max.1', '2.375']]).scenario.max['1']).toBe(2.375);
  expect(readFigure('2.416/2.515')).toMatchObject({ numerator: 2416, denominator: 2515 });
  expect(readFigure('31/02/2025')).toBeNull();
  expect(readFigure('9'.repeat(400))).toBeNull();
});

test('what is asked for stays as asked, the rest of its group makes up the difference', () => {
  const rules = campaign(
    [group('1', [leaf('1.1', 'share', 4), leaf('1.2', 'share', 6)]), leaf('2', 'share', 10)],
    20,
  );
  const whatIf = new WhatIf(rules, [named(unit('a', {}))]);
  const { maxima, sum } = suppose(whatIf, ['max.1', '20'], ['max.1.1', '4']);
  expect(maxima).toMatchObject({ '1': 20, '1.1': 4, '1.2': 16, '2': 10 });
  expect(sum).toBe(30);
});

test('a formula that no campaign file could have there is refused, and changes nothing', () => {
  const rules = campaign([leaf('1', 'share', 60), leaf('2', 'given', 40)], 100);
  const whatIf = new WhatIf(rules, [
    named(unit('a', { '1': [1, 2] }, { assessed: { '2': { appraised_points: 10 } } })),
  ]);
  for (const [code, formula] of [
    ['1', 'penalty 5'],
    ['1', 'given'],
    ['1', 'bands 0%: 300'],
    ['2', 'share'],
  ]) {
    const { outcomes, misread } = suppose(whatIf, [`formula.${code}`, formula!]);
    expect(misread.map(({ name, why }) => [name, why])).toEqual([[`formula.${code}`, 'formula']]);
    expect(outcomes[0]!.supposed.total).toBe(40);
  }
});

test('an index whose weights are all taken away has nothing left, and ranks nobody', () => {
  const rules = campaign([leaf('1', 'share', 1), leaf('2', 'share', 1)], 100, { combine: 'mean' });
  const whatIf = new WhatIf(rules, [named(unit('a', { '1': [1, 2], '2': [1, 1] }))]);
  const [a] = suppose(whatIf, ['max.1', '0'], ['max.2', '0']).outcomes;
  expect(a!.supposed).toMatchObject({ total: null, rank: null });
});

test('inputs travel without loss', () => {
  const rules = campaign(
    [leaf('1', 'share', 5), leaf('2', 'given', 5), leaf('3', 'by 1/1/2026', 5)],
    15,
  );
  const units = [
    unit(
      'a',
      { '1': [1, 0], '3': '2025-12-31' },
      { assessed: { '2': { self_points: 4 } }, block: 'x' },
    ),
    unit('b', { '1': [null, null] }, { assessed: { '2': { appraised_points: 2.5 } } }),
    unit('c', {}),
  ].map(named);
  const back = unpackInputs(
    JSON.parse(JSON.stringify(packInputs(units, leavesOf(rules.criteria)))),
  );
  expect(scoreUnits(rules, back).map((score) => score.leaves)).toEqual(
    scoreUnits(rules, units).map((score) => score.leaves),
  );
});

test('a figure that can’t be changes nothing; a share of more than all is taken as all, and told', () => {
  const rules = campaign([leaf('1', 'share', 10), leaf('2', 'share to 5', 10)], 20);
  const units = [{ ...unit('x', { '1': [5, 10], '2': [20, 10] }), unit_name: 'x' }];
  const tried = (figures: [string, string][]) => {
    const params = [['unit', 'x'], ...figures.map(([c, text]) => [`figure.${c}`, text])] as [
      string,
      string,
    ][];
    const { outcomes, misread } = new WhatIf(rules, units).suppose(readScenario(params).scenario);
    return [outcomes[0]!.supposed.total, ...misread.map(({ name, why }) => `${name} ${why}`)];
  };
  expect(
    tried([
      ['1', '-5/0'],
      ['2', '3/0'],
    ]),
  ).toEqual([9, 'figure.1 impossible', 'figure.2 impossible']);
  expect(tried([['1', '15/10']])).toEqual([14, 'figure.1 cut']);
  // a mean may well be above 1, and nothing of nothing is nothing to measure
  expect(tried([['2', '40/10']])).toEqual([13]);
  expect(tried([['2', '0/0']]).slice(1)).toEqual([]);
});
