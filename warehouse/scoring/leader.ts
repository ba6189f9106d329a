/**
 * Points relative to the best of a block. No I/O.
 *
 * Units with a target T > 0 earn half the maximum for reaching it (in proportion below it); the rest
 * goes by how far they exceed it, against the unit that exceeds it most. Units without a target are
 * compared among themselves by what they achieved. One unit's points depend on the others', so the
 * whole block is computed at once.
 */
import { trim } from './decimal';

export interface Standing {
  achieved: number;
  /** 0 or null: the group without a target. */
  target: number | null;
}

/** Whom the units of a block are compared with. */
export interface Best {
  /** The largest achievement among units without a target. */
  achieved: number;
  /** The largest excess over a target, as a share of it. */
  excess: number;
}

const exceeded = ({ achieved, target }: Standing) => (achieved - target!) / target!;

/** The best of a block; 0 where nobody achieved, or exceeded, anything. */
export function bestOf(standings: Standing[]): Best {
  const targeted = standings.filter(({ target }) => target);
  const untargeted = standings.filter(({ target }) => !target);
  return {
    achieved: Math.max(0, ...untargeted.map(({ achieved }) => achieved)),
    excess: Math.max(0, ...targeted.map(exceeded)),
  };
}

/** Unrounded points, in the order given. */
export function leaderPoints(standings: Standing[], max: number): number[] {
  const best = bestOf(standings);
  return standings.map((unit) => {
    if (unit.achieved <= 0) return 0;
    if (!unit.target) return trim((max * unit.achieved) / best.achieved);
    if (unit.achieved <= unit.target) return trim((max * unit.achieved) / unit.target / 2);
    return trim(max / 2 + (max * exceeded(unit)) / best.excess / 2);
  });
}
