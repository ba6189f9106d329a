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

/** Unrounded points, in the order given. */
export function leaderPoints(standings: Standing[], max: number): number[] {
  const exceeded = ({ achieved, target }: Standing) => (achieved - target!) / target!;
  const targeted = standings.filter(({ target }) => target);
  const untargeted = standings.filter(({ target }) => !target);
  const bestExcess = Math.max(0, ...targeted.map(exceeded));
  const bestAchieved = Math.max(0, ...untargeted.map(({ achieved }) => achieved));

  return standings.map((unit) => {
    if (unit.achieved <= 0) return 0;
    if (!unit.target) return trim((max * unit.achieved) / bestAchieved);
    if (unit.achieved <= unit.target) return trim((max * unit.achieved) / unit.target / 2);
    return trim(max / 2 + (max * exceeded(unit)) / bestExcess / 2);
  });
}
