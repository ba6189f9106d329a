/** A formula for another maximum. No I/O. */
import { snap } from './decimal';
import type { Award, Formula } from './formula';

/** The same formula where the maximum is `times` as large: what is written in points grows with it. */
export function stretched(formula: Formula, times: number): Formula {
  const longer = <T extends { award: Award }>(step: T): T =>
    step.award.percent
      ? step
      : { ...step, award: { ...step.award, points: snap(step.award.points * times) } };
  switch (formula.kind) {
    case 'bands':
      return { ...formula, bands: formula.bands.map(longer) };
    case 'levels':
      return { ...formula, levels: formula.levels.map(longer) };
    case 'by':
      return { ...formula, late: formula.late.map(longer) };
    case 'count':
    case 'deduct':
    case 'bonus':
    case 'penalty':
      return { ...formula, step: snap(formula.step * times) };
    default:
      return formula;
  }
}
