/** What each kind of formula does with a figure, step by step. No I/O. */
import type { Leaf } from './criteria';
import { snap, trim } from './decimal';
import { awarded, daysLate } from './earn';
import {
  amountOf,
  type Expression,
  ln,
  minus,
  number,
  over,
  percent,
  plus,
  type Quantity,
  times,
} from './expression';
import type { Award, Formula, Threshold } from './formula';
import type { Best } from './leader';
import { levelNamed } from './leaf';
import type { Step } from './step';
import type { Given } from './working';

const quantity = ({ value, percent: isPercent }: Threshold): Quantity =>
  isPercent ? percent(value) : number(value);

/** The formula at work on a figure, or an appraisal, that it can read; the last step has its unrounded points. */
export function* earning(leaf: Leaf, { trace, assessment, best }: Given): Generator<Step> {
  const { formula, max } = leaf;
  switch (formula.kind) {
    case 'given':
      yield { act: 'given', result: assessment!.appraised_points! };
      return;
    case 'levels': {
      const { name, award } = levelNamed(formula.levels, assessment!.level!)!;
      yield { act: 'level', level: name, result: outright(award) };
      yield* ofMaximum(award, max);
      return;
    }
    case 'by':
      yield* untilTheDay(formula, max, trace.on!);
      return;
    case 'leader':
      yield* againstTheBest(max, trace.numerator!, trace.denominator, best!);
      return;
    default:
      yield* ofFigure(formula, max, trace.numerator!, trace.denominator);
  }
}

/** The points of an award that is not a share of the maximum. */
const outright = (award: Award) => (award.percent ? null : award.points);

/** An award that is a share of the maximum; either is cut to it. */
function* ofMaximum(award: Award, max: number): Generator<Step> {
  const points = trim(awarded(award, max));
  if (award.percent)
    yield { act: 'earn', expression: times(number(max), percent(award.points)), result: points };
  if (points > max) yield { act: 'cut', to: 'maximum', result: max };
}

function* untilTheDay(formula: Formula & { kind: 'by' }, max: number, on: string): Generator<Step> {
  const late = daysLate(on, formula.on);
  const step = late > 0 ? formula.late.find(({ days }) => late <= days) : undefined;
  const result = late <= 0 ? max : step ? outright(step.award) : 0;
  yield { act: 'days', on, due: formula.on, late, within: step?.days ?? null, result };
  if (step) yield* ofMaximum(step.award, max);
}

/** Points of a leader formula (leader.ts says the rule), with what the unit is compared with. */
function* againstTheBest(
  max: number,
  achieved: number,
  target: number | null,
  best: Best,
): Generator<Step> {
  if (achieved <= 0) {
    yield { act: 'leader', compared: 'nothing', best: null, result: null };
    yield { act: 'earn', expression: times(number(max), number(0)), result: 0 };
    return;
  }
  const ratio = (of: number) => over(number(achieved), number(of));
  if (!target) {
    yield { act: 'leader', compared: 'achieved', best: number(best.achieved), result: null };
    yield* earned(times(number(max), ratio(best.achieved)));
  } else if (achieved <= target) {
    yield { act: 'leader', compared: 'target', best: null, result: null };
    yield* earned(over(times(number(max), ratio(target)), number(2)));
  } else {
    const own = over(minus(number(achieved), number(target)), number(target));
    yield { act: 'leader', compared: 'excess', best: percent(best.excess), result: null };
    yield* earned(
      times(over(number(max), number(2)), plus(number(1), over(own, percent(best.excess)))),
    );
  }
}

function* earned(expression: Expression): Generator<Step> {
  yield { act: 'earn', expression, result: trim(amountOf(expression)) };
}

/** The formula's arithmetic, then what is above the maximum or below 0 cut off. */
function* within(expression: Expression, low: number, high: number): Generator<Step> {
  const result = trim(amountOf(expression));
  yield { act: 'earn', expression, result };
  // the very last bit of a float is not above anything
  if (snap(result) > high) yield { act: 'cut', to: high > 0 ? 'maximum' : 'zero', result: high };
  else if (snap(result) < low) yield { act: 'cut', to: low < 0 ? 'maximum' : 'zero', result: low };
}

/** Is the value of a figure under this formula spoken of in percent? */
function inPercent(formula: Formula): boolean {
  if (formula.kind === 'bands') return formula.bands[0]!.at.percent;
  if (formula.kind !== 'share') return formula.kind === 'yes';
  const threshold = formula.from ?? formula.to ?? formula.atLeast;
  return threshold?.percent ?? true;
}

function* ofFigure(
  formula: Formula,
  max: number,
  numerator: number,
  denominator: number | null,
): Generator<Step> {
  const n = number(numerator);
  switch (formula.kind) {
    case 'count':
    case 'bonus':
      yield* within(times(n, number(formula.step)), 0, max);
      return;
    case 'deduct':
      yield* within(minus(number(max), times(n, number(formula.step))), 0, max);
      return;
    case 'penalty':
      yield* within(minus(times(n, number(formula.step))), -max, 0);
      return;
  }
  const ratio = denominator === null ? n : over(n, number(denominator));
  const exact = snap(numerator / (denominator ?? 1));
  const value: Quantity =
    denominator !== null && inPercent(formula) ? percent(exact) : number(exact);
  if (denominator !== null) yield { act: 'value', expression: ratio, result: value };
  switch (formula.kind) {
    case 'yes':
      yield { act: 'whole', value, result: exact >= 1 ? max : 0 };
      return;
    case 'log': {
      if (exact <= 0) {
        yield { act: 'floor', value, threshold: number(0), result: 0 };
        return;
      }
      const [from, to] = [number(formula.from), number(formula.to)];
      const way = minus(ln(ratio), ln(from));
      yield* within(over(times(number(max), way), minus(ln(to), ln(from))), 0, max);
      return;
    }
    case 'bands': {
      const at = formula.bands.findIndex((band) => exact >= snap(band.at.value));
      const band = formula.bands[at];
      const above = formula.bands[(at < 0 ? formula.bands.length : at) - 1];
      yield {
        act: 'band',
        value,
        reached: band ? quantity(band.at) : null,
        next: above ? quantity(above.at) : null,
        result: band ? outright(band.award) : 0,
      };
      if (band) yield* ofMaximum(band.award, max);
      return;
    }
    case 'share':
      yield* alongLine(formula, max, ratio, value);
      return;
    default:
      throw new Error(`${formula.kind} is not worked out from a single figure`);
  }
}

function* alongLine(
  { from, to, atLeast }: Formula & { kind: 'share' },
  max: number,
  ratio: Expression,
  value: Quantity,
): Generator<Step> {
  if (atLeast) {
    const isBelow = snap(value.value) < snap(atLeast.value);
    yield { act: 'floor', value, threshold: quantity(atLeast), result: isBelow ? 0 : null };
    if (isBelow) return;
  }
  const most = number(max);
  if (from) {
    const way = minus(ratio, quantity(from));
    yield* within(over(times(most, way), minus(quantity(to!), quantity(from))), 0, max);
  } else {
    const share = times(most, ratio);
    yield* within(to ? over(share, quantity(to)) : share, 0, max);
  }
}
