/**
 * What one figure earns under one formula. No I/O.
 *
 * v = numerator ÷ denominator, or the numerator where there is no denominator. Points are the
 * maximum multiplied first and divided last, so that 20 × 29 ÷ 32 is exactly 18.125.
 */
import { less, snap, trim } from './decimal';
import type { Award, Formula } from './formula';

/** One measure of one unit at the end of one month. Denominator 0: nothing to measure. */
export interface Figure {
  numerator: number | null;
  denominator: number | null;
  /** A date measure (`by`), ISO; then the numerator is null. */
  on?: string | null;
}

/** Nothing was told: a blank numerator is not 0, unless a denominator of 0 says there was nothing to count. */
export const isBlank = ({ numerator, denominator, on }: Figure) =>
  numerator === null && denominator !== 0 && !on;

/** Why points are what they are, where the number alone does not say. */
export type Note =
  | 'cut_above_one'
  | 'denominator_missing'
  | 'not_a_date'
  | 'not_a_number'
  | 'unknown_level'
  | 'level_missing'
  | 'appraisal_missing'
  | 'counted_from_nothing'
  | 'awaiting_reconciliation'
  | 'voided'
  | 'capped';

export interface Earned {
  /** Unrounded points, or null where the figure can't be read under this formula. */
  points: number | null;
  note: Note | null;
}

const earned = (points: number, note: Note | null = null): Earned => ({
  points: trim(points),
  note,
});
const refused = (note: Note): Earned => ({ points: null, note });
const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** The points of an award: a share of `max` where it was written with %. */
export const awarded = (award: Award, max: number) =>
  award.percent ? max * award.points : award.points;

const DAY = 86_400_000;

/** Calendar days from `due` to `on`, both ISO dates; negative when early. */
export function daysLate(on: string, due: string): number {
  return Math.round((Date.parse(on) - Date.parse(due)) / DAY);
}

/** Does this formula state its thresholds in percent, so that a plain v above 1 has lost its denominator? */
function inPercent(formula: Formula): boolean {
  if (formula.kind === 'bands') return formula.bands[0]!.at.percent;
  if (formula.kind === 'share')
    return Boolean((formula.from ?? formula.to ?? formula.atLeast)?.percent);
  return false;
}

/** 0…max along a straight line between the thresholds; 0 below the floor. */
function alongLine(
  formula: Formula & { kind: 'share' },
  max: number,
  n: number,
  d: number,
): Earned {
  const floor = formula.atLeast?.value;
  if (floor !== undefined && snap(n / d) < snap(floor)) return earned(0);
  if (formula.from) {
    const [from, to] = [formula.from.value, formula.to!.value];
    return earned(within((max * less(n, from * d)) / ((to - from) * d), 0, max));
  }
  const full = formula.to?.value ?? 1;
  const note = !formula.to && snap(n / d) > 1 ? 'cut_above_one' : null;
  return earned(within((max * n) / (d * full), 0, max), note);
}

/**
 * Points of a measure's figure. Assessed formulas (`given`, `levels`) and `leader` are not earned here.
 * The figure must be present and its denominator not 0: `score.ts` has dealt with both.
 */
export function earn(formula: Formula, max: number, figure: Figure): Earned {
  if (formula.kind === 'by') {
    if (!figure.on) return refused('not_a_date');
    const late = daysLate(figure.on, formula.on);
    if (late <= 0) return earned(max);
    const step = formula.late.find(({ days }) => late <= days);
    return earned(step ? Math.min(awarded(step.award, max), max) : 0);
  }
  if (figure.numerator === null) return refused('not_a_number');
  const numerator = figure.numerator;
  const denominator = figure.denominator ?? 1;
  const value = snap(numerator / denominator);
  if (inPercent(formula) && figure.denominator === null && value > 1)
    return refused('denominator_missing');

  switch (formula.kind) {
    case 'yes':
      return earned(value >= 1 ? max : 0);
    case 'share':
      return alongLine(formula, max, numerator, denominator);
    case 'log': {
      if (value <= 0) return earned(0);
      const span = Math.log(formula.to) - Math.log(formula.from);
      return earned(within((max * (Math.log(value) - Math.log(formula.from))) / span, 0, max));
    }
    case 'bands': {
      const band = formula.bands.find(({ at }) => value >= snap(at.value));
      return earned(band ? Math.min(awarded(band.award, max), max) : 0);
    }
    case 'count':
    case 'bonus':
      return earned(within(numerator * formula.step, 0, max));
    case 'deduct':
      return earned(within(less(max, numerator * formula.step), 0, max));
    case 'penalty':
      return earned(-within(numerator * formula.step, 0, max));
    default:
      throw new Error(`${formula.kind} is not earned from a single figure`);
  }
}
