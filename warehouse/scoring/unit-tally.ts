/** What one unit earned at a criterion, as plain numbers. No I/O. */
import { leafTally } from './column';
import { type Criterion, isGroup } from './criteria';
import { trim } from './decimal';
import { ofGroup, type Tally } from './total';
import type { LeafPoints } from './trace';

export type UnitTally = Record<Exclude<keyof Tally, 'blocked'>, number> & { blocked: boolean };

/** Leaves of one unit by their code. */
export type PointsByCode = ReadonlyMap<string, LeafPoints>;

function tallyOf(node: Criterion, byCode: PointsByCode, decimals: number | null): Tally {
  if (!isGroup(node)) return leafTally(node, [byCode.get(node.code)!]);
  const parts = node.children.map((child) => ({
    weight: child.weight,
    tally: tallyOf(child, byCode, decimals),
  }));
  return ofGroup(node, parts, 1, decimals);
}

/** @param decimals places to which leaves are rounded; null: only the total is */
export function unitTally(
  node: Criterion,
  byCode: PointsByCode,
  decimals: number | null,
): UnitTally {
  const { points, exact, max_left, extra, extra_exact, blocked } = tallyOf(node, byCode, decimals);
  return {
    points: trim(points[0]!),
    exact: trim(exact[0]!),
    max_left: trim(max_left[0]!),
    extra: trim(extra[0]!),
    extra_exact: trim(extra_exact[0]!),
    blocked: blocked[0] === 1,
  };
}
