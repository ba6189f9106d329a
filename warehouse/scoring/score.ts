/**
 * Figures + campaign → points with their trace. No I/O: the same code runs in the build, in the
 * browser's what-if and in anyone's recomputation.
 */
import {
  type Criterion,
  type Group,
  groupsOf,
  isExtra,
  isGroup,
  type Leaf,
  leavesOf,
} from './criteria';
import { round, snap, sum } from './decimal';
import { leaderPoints } from './leader';
import { isMissing, scoreLeaf } from './leaf';
import { ofGroup, tally } from './total';
import type { LeafScore, Policy, UnitInput, UnitScore, Unranked } from './trace';

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

/** Does a criterion apply to this unit? Elsewhere its maximum shrinks. */
export function applies(node: Criterion, unit: Pick<UnitInput, 'unit_code' | 'block'>): boolean {
  const rule = node.applies_to;
  if (!rule) return true;
  if (rule.except?.includes(unit.unit_code)) return false;
  if (rule.units && !rule.units.includes(unit.unit_code)) return false;
  return !rule.blocks || (unit.block !== null && rule.blocks.includes(unit.block));
}

/** Codes of leaves that do not apply to a unit, by themselves or by a group above them. */
function notApplicable(nodes: Criterion[], unit: UnitInput, above = false): string[] {
  return nodes.flatMap((node) => {
    const out = above || !applies(node, unit);
    if (isGroup(node)) return notApplicable(node.children, unit, out);
    return out ? [node.code] : [];
  });
}

/** Leaves of a `part` for which no unit has any figure, where the campaign rescales for that. */
function absentLeaves(rules: Rules, leaves: Leaf[], units: UnitInput[]): Set<string> {
  if (!rules.points.rescale) return new Set();
  const hasFigures = ({ code }: Leaf) =>
    units.some((unit) => unit.assessments.has(code) || !isMissing(unit.figures.get(code)));
  const present = new Set(leaves.filter(hasFigures).map(({ part }) => part));
  return new Set(leaves.filter(({ part }) => !present.has(part)).map(({ code }) => code));
}

/** Points of a `leader` leaf by unit, block by block. */
function leaderByUnit(leaf: Leaf, units: UnitInput[]): Map<string, number> {
  const points = new Map<string, number>();
  const standing = units.filter(
    (unit) => unit.figures.get(leaf.code)?.numerator != null && applies(leaf, unit),
  );
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

/** A false declaration empties the criteria that its leaf names. */
function emptyVoided(leaves: Leaf[], byCode: Map<string, LeafScore>): void {
  for (const { code, voids } of leaves) {
    if (!byCode.get(code)?.points) continue;
    for (const target of voids) {
      const score = byCode.get(target)!;
      if (score.points !== null)
        byCode.set(target, { ...score, points: 0, points_exact: 0, note: 'voided' });
    }
  }
}

/** 0…1: share of the maximum that has a figure. Left-out leaves still count: a gap is a gap. */
function coverageOf(leaves: Leaf[], byCode: Map<string, LeafScore>): number {
  const counted = leaves.filter((leaf) => {
    const { policy } = byCode.get(leaf.code)!;
    return !isExtra(leaf) && policy !== 'not_applicable' && policy !== 'part_absent';
  });
  const figured = counted.filter(({ code }) => {
    const { policy } = byCode.get(code)!;
    return policy === null || policy.startsWith('none_');
  });
  const max = sum(counted.map((leaf) => leaf.max));
  return max ? round(sum(figured.map((leaf) => leaf.max)) / max, 4) : 0;
}

/** Scores every unit of a campaign at the end of one month, in the order given. */
export function scoreUnits(rules: Rules, units: UnitInput[]): UnitScore[] {
  const leaves = leavesOf(rules.criteria);
  const groups = groupsOf(rules.criteria);
  const absent = absentLeaves(rules, leaves, units);
  const leaders = new Map(
    leaves
      .filter(({ formula }) => formula.kind === 'leader')
      .map((leaf) => [leaf.code, leaderByUnit(leaf, units)]),
  );
  const { max, decimals, rounding } = rules.points;
  const eachRounded = rounding === 'each_then_sum' && !rules.combine ? decimals : null;
  const index = rules.combine && { combine: rules.combine, max };

  return units.map((unit) => {
    const outside = new Set(notApplicable(rules.criteria, unit));
    const leftOut = (code: string): Policy | null =>
      outside.has(code) ? 'not_applicable' : absent.has(code) ? 'part_absent' : null;
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
    const coverage = coverageOf(leaves, byCode);
    const unranked: Unranked | null = root.blocked
      ? 'missing'
      : coverage < rules.min_coverage
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
        return {
          criterion: group.code,
          points: blocked ? null : snap(points + extra),
          points_exact: blocked ? null : snap(exact + extra_exact),
          max_points: max_left,
        };
      }),
      total: unranked ? null : round(root.points * scale + root.extra, decimals),
      total_exact: unranked ? null : snap(root.exact * scale + root.extra_exact),
      self_total: self.length ? sum(self) : null,
      coverage,
      unranked,
    };
  });
}
