/** The formulas read a second time, in exact fractions, from a leaf as a campaign file writes it. */
import { divided, type Fraction, fraction, isLess, least, minus, most, times } from './fraction';

export interface Leaf {
  code: string;
  max: number;
  formula: string;
  measure?: string;
  none?: string;
  missing?: string;
  min_n?: number;
  part?: string;
  voids?: string;
}

/** A figure as it is downloaded; `points_exact`: of an appraisal. */
export type Figure = Partial<
  Record<'numerator' | 'denominator' | 'on' | 'points_exact', string | undefined>
>;

const ZERO = fraction('0');

/** Points of a figure, not yet rounded. */
export function earn({ formula, max }: Pick<Leaf, 'formula' | 'max'>, row: Figure): Fraction {
  const full = fraction(String(max));
  const value = row.numerator
    ? divided(fraction(row.numerator), fraction(row.denominator || '1'))
    : ZERO;
  const [kind, ...words] = formula.split(/\s+/);
  switch (kind) {
    case 'yes':
      return isLess(value, fraction('1')) ? ZERO : full;
    case 'bonus':
    case 'penalty':
      return least(times(value, fraction(words[0]!)), full);
    case 'given':
      return fraction(row.points_exact!);
    case 'count':
      return least(times(value, fraction(words[0]!)), full);
    case 'deduct':
      return most(minus(full, times(value, fraction(words[0]!))), ZERO);
    case 'by': {
      const [day, month, year] = words[0]!.split('/').map(Number);
      const late = (Date.parse(row.on!) - Date.UTC(year!, month! - 1, day)) / 86_400_000;
      if (late <= 0) return full;
      const [, days, part] = /late (\d+): (\d+%)/.exec(formula)!;
      return late <= Number(days) ? times(full, fraction(part!)) : ZERO;
    }
    case 'bands': {
      const bands = formula
        .slice(6)
        .split(', ')
        .map((band) => band.split(': ').map(fraction));
      const reached = bands.find(([at]) => !isLess(value, at!));
      return reached?.[1] ?? ZERO;
    }
    case 'share': {
      const floor = /at least (\S+)/.exec(formula)?.[1];
      if (floor && isLess(value, fraction(floor))) return ZERO;
      const top = /to (\S+)/.exec(formula)?.[1];
      return least(times(full, divided(value, fraction(top ?? '1'))), full);
    }
    default:
      throw new Error(`a formula this test does not know: ${formula}`);
  }
}

/** 1 for a bonus, -1 for a penalty: outside the maximum, never missing; 0 for the others. */
export function signOf({ formula, part }: Pick<Leaf, 'formula' | 'part'>): number {
  if (part === 'bonus' || /^bonus/.test(formula)) return 1;
  return part === 'penalty' || /^penalty/.test(formula) ? -1 : 0;
}
