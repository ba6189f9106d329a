/** What all units together would score: their counts added up, never the mean of their points. No I/O. */
import { isExtra, leavesOf } from './criteria';
import type { FormulaKind } from './formula';
import type { Campaign } from './read-campaign';
import { scoreUnits } from './score';
import type { SourcedFigure, UnitScore } from './trace';

/** A leaf's figures of all units, added up. */
export interface LeafSum {
  criterion: string;
  numerator: number | null;
  denominator: number | null;
  /** Is each of them a count out of a count? Points out of a maximum, plain numbers and dates are not. */
  is_counted: boolean;
}

/** Formulas under which a sum of counts means what one count does. */
const POOLABLE: ReadonlySet<FormulaKind> = new Set(['share', 'bands', 'log']);

/**
 * The score of the counts of all units together; null where one leaf is no count, an appraisal, a bonus or a
 * penalty, or is not for every unit: then the sum would be of nothing in particular.
 */
export function pooledScore(campaign: Campaign, sums: LeafSum[]): UnitScore | null {
  const leaves = leavesOf(campaign.criteria);
  const byCode = new Map(sums.map((sum) => [sum.criterion, sum]));
  const isPoolable = leaves.every(
    (leaf) =>
      !isExtra(leaf) && POOLABLE.has(leaf.formula.kind) && byCode.get(leaf.code)?.is_counted,
  );
  if (!isPoolable || JSON.stringify(campaign.criteria).includes('"applies_to":')) return null;
  const figures = new Map(
    sums.map(({ criterion, numerator, denominator }): [string, SourcedFigure] => [
      criterion,
      { numerator, denominator, origin: 'computed' },
    ]),
  );
  const all = { unit_id: '', unit_code: '', block: null, figures, assessments: new Map() };
  return scoreUnits(campaign, [all])[0]!;
}
