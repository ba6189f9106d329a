/**
 * Figures + campaign → points with their trace. No I/O: the same code runs in the build, in the
 * browser's what-if and in anyone's recomputation.
 */
import { notApplicable } from './applies';
import { type Criterion, type Group, groupsOf, isExtra, type Leaf, leavesOf } from './criteria';
import { round, snap, sum } from './decimal';
import { leaderPoints } from './leader';
import { hasFigure, scoreLeaf } from './leaf';
import { ofGroup, tally } from './total';
import type { LeafScore, Policy, UnitInput, UnitScore, Unranked } from './trace';
import { emptyVoided } from './voids';

/** A campaign, as far as scoring needs it. */
export interface Rules {
  criteria: Criterion[];
  combine?: Group['combine'];
  points: {
    max: number;
    decimals: number;
    rounding: 'each_then_sum' | 'sum_then_round';
    rescale: boolean;
  };
  min_coverage: number;
}

/** Leaves of a `part` for which no unit has any figure, where the campaign rescales for that. */
function absentLeaves(rules: Rules, leaves: Leaf[], units: UnitInput[]): Set<string> {
  if (!rules.points.rescale) return new Set();
  const inMaximum = leaves.filter((leaf) => !isExtra(leaf));
  const figured = inMaximum.filter((leaf) => units.some((unit) => hasFigure(leaf, unit)));
  const present = new Set(figured.map(({ part }) => part));
  return new Set(inMaximum.filter(({ part }) => !present.has(part)).map(({ code }) => code));
}

/** Points of a `leader` leaf by unit, block by block, among `units` to which it applies. */
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

/** Nothing to measure is a figure, too. */
const isFigured = (policy: Policy | null) => policy === null || policy.startsWith('none_');
/** A gap the campaign answers with 0 points is judged; one it leaves out is not. */
const isJudged = (policy: Policy | null) => isFigured(policy) || policy!.endsWith('_zero');

/** 0…1: the part of the maximum whose leaves are `held`. A leaf left out for a gap still counts: a gap is a gap. */
function shareOf(
  leaves: Leaf[],
  byCode: Map<string, LeafScore>,
  held: (policy: Policy | null) => boolean,
): number {
  const policyOf = ({ code }: Leaf) => byCode.get(code)!.policy;
  const counted = leaves.filter((leaf) => {
    const policy = policyOf(leaf);
    return !isExtra(leaf) && policy !== 'not_applicable' && policy !== 'part_absent';
  });
  const max = sum(counted.map((leaf) => leaf.max));
  const holding = counted.filter((leaf) => held(policyOf(leaf)));
  return max ? round(sum(holding.map((leaf) => leaf.max)) / max, 4) : 0;
}

/** Scores every unit of a campaign at the end of one month, in the order given. */
export function scoreUnits(rules: Rules, units: UnitInput[]): UnitScore[] {
  const leaves = leavesOf(rules.criteria);
  const groups = groupsOf(rules.criteria);
  const absent = absentLeaves(rules, leaves, units);
  const outside = new Map(units.map((unit) => [unit.unit_id, notApplicable(rules.criteria, unit)]));
  const isOutside = (unit: UnitInput, code: string) => outside.get(unit.unit_id)!.has(code);
  const leaders = new Map(
    leaves
      .filter(({ formula }) => formula.kind === 'leader')
      .map((leaf) => [
        leaf.code,
        leaderByUnit(
          leaf,
          units.filter((unit) => !isOutside(unit, leaf.code)),
        ),
      ]),
  );
  const { max, decimals, rounding } = rules.points;
  const eachRounded = rounding === 'each_then_sum' && !rules.combine ? decimals : null;
  const index = rules.combine && { combine: rules.combine, max };

  return units.map((unit) => {
    const leftOut = (code: string): Policy | null =>
      isOutside(unit, code) ? 'not_applicable' : absent.has(code) ? 'part_absent' : null;
    const byCode = new Map(
      leaves.map((leaf) => [
        leaf.code,
        scoreLeaf(leaf, unit, {
          decimals: eachRounded,
          leftOut: leftOut(leaf.code),
          leader: leaders.get(leaf.code)?.get(unit.unit_id),
        }),
      ]),
    );
    emptyVoided(leaves, byCode);

    const root = tally(rules.criteria, byCode, eachRounded, index);
    const unranked: Unranked | null = root.blocked
      ? 'missing'
      : shareOf(leaves, byCode, isJudged) < rules.min_coverage
        ? 'coverage'
        : root.max_left === 0
          ? 'nothing_left'
          : null;
    // what was left out is not lost: the rest is rescaled to the full maximum
    const scale = root.max_left === snap(max) ? 1 : max / root.max_left;
    const self = leaves.map(({ code }) => byCode.get(code)!.self_points).filter((p) => p !== null);
    return {
      unit_id: unit.unit_id,
      leaves: leaves.map(({ code }) => byCode.get(code)!),
      groups: groups.map((group) => {
        const { points, exact, extra, extra_exact, max_left, blocked } = ofGroup(
          group,
          byCode,
          eachRounded,
        );
        // nothing of it counts for this unit: that is not 0 points
        const isLeftOut = group.max > 0 && max_left === 0 && extra === 0;
        return {
          criterion: group.code,
          points: blocked || isLeftOut ? null : snap(points + extra),
          points_exact: blocked || isLeftOut ? null : snap(exact + extra_exact),
          max_points: max_left,
        };
      }),
      total: unranked ? null : round(root.points * scale + root.extra, decimals),
      total_exact: unranked ? null : snap(root.exact * scale + root.extra_exact),
      self_total: self.length ? sum(self) : null,
      coverage: shareOf(leaves, byCode, isFigured),
      unranked,
    };
  });
}
