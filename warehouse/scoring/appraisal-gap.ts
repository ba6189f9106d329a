/** How far what units gave themselves is from what the appraisers gave. No I/O. */
import { type Criterion, isExtra, leavesOf } from './criteria';
import { ASSESSED } from './formula';
import type { LeafScore } from './trace';

export interface AppraisalGap {
  /** Criteria whose points people give, and how many of the maximum they make. */
  criteria: number;
  max_points: number;
  /** Pairs of self-assessed and appraised points. */
  compared: number;
  /** Mean of self − appraised, in points; null where there is nothing to compare. */
  mean: number | null;
  /** How many pairs have the unit's own points above, and below, the appraised ones. */
  higher: number;
  lower: number;
}

/** Over all units and appraised criteria of a campaign. */
export function appraisalGap(
  criteria: Criterion[],
  units: {
    leaves: ReadonlyMap<string, Pick<LeafScore, 'points' | 'self_points' | 'origin' | 'note'>>;
  }[],
): AppraisalGap {
  const judged = leavesOf(criteria).filter(
    (leaf) => ASSESSED.has(leaf.formula.kind) && !isExtra(leaf),
  );
  const gaps = judged.flatMap(({ code }) =>
    units.flatMap(({ leaves }) => {
      const score = leaves.get(code);
      if (score?.self_points == null || score.points === null) return [];
      // what a false declaration emptied is not what the appraiser gave
      if (score.origin !== 'assessed' || score.note === 'voided') return [];
      return [score.self_points - score.points];
    }),
  );
  return {
    criteria: judged.length,
    max_points: judged.reduce((total, { max }) => total + max, 0),
    compared: gaps.length,
    mean: gaps.length ? gaps.reduce((a, b) => a + b, 0) / gaps.length : null,
    higher: gaps.filter((gap) => gap > 1e-9).length,
    lower: gaps.filter((gap) => gap < -1e-9).length,
  };
}
