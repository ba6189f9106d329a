/** One leaf of every unit, as a column: what a change of that leaf alone makes anew. No I/O. */
import { isWithin } from './applies';
import type { AppliesTo } from './campaign';
import { type Criterion, isExtra, isGroup, type Leaf } from './criteria';
import { leaderPoints } from './leader';
import { scoreLeaf } from './leaf';
import { noTally, type Tally } from './total';
import type { LeafPoints, LeafScore, Policy, UnitInput } from './trace';

/** A leaf with the limits that it and the groups above it put on whom it applies to. */
export interface PlacedLeaf {
  leaf: Leaf;
  limits: AppliesTo[];
}

/** Leaves in the order of the campaign. */
export function placedLeaves(nodes: Criterion[], above: AppliesTo[] = []): PlacedLeaf[] {
  return nodes.flatMap((node) => {
    const limits = node.applies_to ? [...above, node.applies_to] : above;
    return isGroup(node) ? placedLeaves(node.children, limits) : [{ leaf: node, limits }];
  });
}

export interface LeafColumn {
  placed: PlacedLeaf;
  /** No unit has a figure of its part, and the campaign leaves such parts out. */
  isAbsent: boolean;
  scores: LeafScore[];
  tally: Tally;
}

interface Context {
  /** Places to which leaves are rounded; null: only the total is. */
  decimals: number | null;
  isAbsent: boolean;
  /** A column of the same leaf whose scores hold where the unit's input is the same. */
  before?: { column: LeafColumn; units: UnitInput[] } | undefined;
}

/** Scores one leaf of every unit. */
export function scoreColumn(placed: PlacedLeaf, units: UnitInput[], context: Context): LeafColumn {
  const { leaf, limits } = placed;
  const { decimals, isAbsent, before } = context;
  const leftOut = (unit: UnitInput): Policy | null => {
    if (!limits.every((limit) => isWithin(limit, unit))) return 'not_applicable';
    return isAbsent ? 'part_absent' : null;
  };
  const isRelative = leaf.formula.kind === 'leader';
  const leaders = isRelative
    ? leaderByUnit(
        leaf,
        units.filter((unit) => !leftOut(unit)),
      )
    : null;
  const scores = units.map((unit, i) => {
    if (before && !isRelative && before.units[i] === unit) return before.column.scores[i]!;
    return scoreLeaf(leaf, unit, {
      decimals,
      leftOut: leftOut(unit),
      leader: leaders?.get(unit.unit_id),
    });
  });
  return { placed, isAbsent, scores, tally: leafTally(leaf, scores) };
}

/** `column` with the points of some units emptied: what they declared elsewhere was false. */
export function voidedColumn(column: LeafColumn, isVoided: (unit: number) => boolean): LeafColumn {
  const scores = column.scores.map((score, i) =>
    score.points !== null && score.note !== 'awaiting_reconciliation' && isVoided(i)
      ? { ...score, points: 0, points_exact: 0, note: 'voided' as const }
      : score,
  );
  return { ...column, scores, tally: leafTally(column.placed.leaf, scores) };
}

/** What one leaf's scores add to the node above it. */
export function leafTally(leaf: Leaf, scores: LeafPoints[]): Tally {
  const tally = noTally(scores.length);
  const [into, exactInto] = isExtra(leaf)
    ? [tally.extra, tally.extra_exact]
    : [tally.points, tally.exact];
  for (const [i, { points, points_exact, max_points }] of scores.entries()) {
    into[i] = points ?? 0;
    exactInto[i] = points_exact ?? 0;
    if (isExtra(leaf) || max_points === 0) continue;
    tally.max_left[i] = max_points;
    tally.blocked[i] = points === null ? 1 : 0;
  }
  return tally;
}

/** Points of a `leader` leaf by unit, block by block. */
function leaderByUnit(leaf: Leaf, units: UnitInput[]): Map<string, number> {
  const points = new Map<string, number>();
  const standing = units.filter((unit) => {
    const figure = unit.figures.get(leaf.code);
    return figure && figure.numerator !== null && !figure.awaiting;
  });
  for (const block of new Set(standing.map((unit) => unit.block))) {
    const members = standing.filter((unit) => unit.block === block);
    const figures = members.map((unit) => unit.figures.get(leaf.code)!);
    const earned = leaderPoints(
      figures.map(({ numerator, denominator }) => ({ achieved: numerator!, target: denominator })),
      leaf.max,
    );
    earned.forEach((value, index) => {
      points.set(members[index]!.unit_id, value);
    });
  }
  return points;
}
