/** The points of all units as columns, kept so that one change makes anew only what it touches. No I/O. */
import {
  type LeafColumn,
  leafTally,
  type PlacedLeaf,
  placedLeaves,
  scoreColumn,
  voidedColumn,
} from './column';
import {
  type Criterion,
  type Group,
  groupsOf,
  isExtra,
  isGroup,
  type Leaf,
  leavesOf,
} from './criteria';
import { round, snap } from './decimal';
import { hasFigure } from './leaf';
import { ofGroup, type Part, type Tally, tallied, tallyAt } from './total';
import type { GroupScore, LeafScore, Policy, UnitInput, Unranked } from './trace';
import { hasFound } from './voids';

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

/** Parts of which no unit has any figure, where the campaign rescales for that. */
function absentParts(rules: Rules, placed: PlacedLeaf[], units: UnitInput[]): Set<Leaf['part']> {
  if (!rules.points.rescale) return new Set();
  const leaves = placed.map(({ leaf }) => leaf).filter((leaf) => !isExtra(leaf));
  const figured = leaves.filter((leaf) => units.some((unit) => hasFigure(leaf, unit)));
  const present = new Set(figured.map(({ part }) => part));
  return new Set(leaves.map(({ part }) => part).filter((part) => !present.has(part)));
}

/** Nothing to measure is a figure, too. */
const isFigured = (policy: Policy | null) => policy === null || policy.startsWith('none_');
/** A gap the campaign answers with 0 points is judged; one it leaves out is not. */
const isJudged = (policy: Policy | null) => isFigured(policy) || policy!.endsWith('_zero');

/** Nothing of a group counts for this unit: that is not 0 points. */
const isLeftOut = (group: Group, { max_left, extra }: Tally, unit: number) =>
  group.max > 0 && max_left[unit] === 0 && extra[unit] === 0;

/**
 * The points of every unit at the end of one month. A sheet made from others `before` scores again only
 * the leaves and units that are not the very same objects in one of them: a slider moves in milliseconds.
 */
export class ScoreSheet {
  /** By leaf code, in the order of the campaign. */
  private readonly columns = new Map<string, LeafColumn>();
  /** The same before false declarations emptied any. */
  private readonly declared = new Map<string, LeafColumn>();
  private readonly ofGroups = new Map<string, { group: Group; parts: Part[]; tally: Tally }>();
  private readonly root: Tally;
  constructor(
    readonly rules: Rules,
    readonly units: UnitInput[],
    ...before: ScoreSheet[]
  ) {
    const placed = placedLeaves(rules.criteria);
    const absent = absentParts(rules, placed, units);
    for (const each of placed) {
      const isAbsent = !isExtra(each.leaf) && absent.has(each.leaf.part);
      this.declared.set(each.leaf.code, this.column(each, isAbsent, before));
    }
    for (const [code, column] of this.declared) this.columns.set(code, column);
    this.emptyVoided();
    const index = rules.combine && { combine: rules.combine, max: rules.points.max };
    const parts = rules.criteria.map((node) => this.part(node, before));
    this.root = tallied(parts, units.length, this.decimals, index);
  }

  /** Places to which each leaf is rounded; null where only the total is. */
  get decimals(): number | null {
    const { rounding, decimals } = this.rules.points;
    return rounding === 'each_then_sum' && !this.rules.combine ? decimals : null;
  }

  private column(placed: PlacedLeaf, isAbsent: boolean, before: ScoreSheet[]): LeafColumn {
    const alike = before.flatMap(({ units, decimals, declared }) => {
      const column = declared.get(placed.leaf.code);
      const isSame =
        column &&
        column.placed.leaf === placed.leaf &&
        column.placed.limits.length === placed.limits.length &&
        column.placed.limits.every((limit, i) => limit === placed.limits[i]) &&
        column.isAbsent === isAbsent &&
        decimals === this.decimals &&
        units.length === this.units.length;
      return isSame ? [{ column, units }] : [];
    });
    const same = alike.find(({ units }) => units === this.units);
    if (same) return same.column;
    return scoreColumn(placed, this.units, {
      decimals: this.decimals,
      isAbsent,
      before: alike[0],
    });
  }

  /**
   * A false declaration empties the criteria that its leaf names. What each of them found is settled before:
   * a criterion that is itself emptied still empties others, in whatever order they are written.
   */
  private emptyVoided(): void {
    for (const { placed, scores } of this.declared.values())
      for (const target of placed.leaf.voids)
        this.columns.set(
          target,
          voidedColumn(this.columns.get(target)!, (unit) => hasFound(scores[unit])),
        );
  }

  private part(node: Criterion, before: ScoreSheet[]): Part {
    const { weight } = node;
    if (!isGroup(node)) return { weight, tally: this.columns.get(node.code)!.tally };
    const parts = node.children.map((child) => this.part(child, before));
    const same = before
      .map(({ ofGroups }) => ofGroups.get(node.code))
      .find(
        (known) =>
          known?.group === node && known.parts.every(({ tally }, i) => tally === parts[i]!.tally),
      );
    const tally = same?.tally ?? ofGroup(node, parts, this.units.length, this.decimals);
    this.ofGroups.set(node.code, { group: node, parts, tally });
    return { weight, tally };
  }

  leafScores(unit: number): LeafScore[] {
    return [...this.columns.values()].map(({ scores }) => scores[unit]!);
  }

  groupScores(unit: number): GroupScore[] {
    return groupsOf(this.rules.criteria).map(({ code }) => {
      const { group, tally } = this.ofGroups.get(code)!;
      const { points, exact, extra, extra_exact, max_left } = tally;
      const isNone = tally.blocked[unit] || isLeftOut(group, tally, unit);
      return {
        criterion: code,
        points: isNone ? null : snap(points[unit]! + extra[unit]!),
        points_exact: isNone ? null : snap(exact[unit]! + extra_exact[unit]!),
        max_points: snap(max_left[unit]!),
      };
    });
  }

  /**
   * The total of a unit if some leaves of it had other scores: what one more dossier would make of it.
   * Other units stay as they are, and so does what a false declaration emptied. Null: no total.
   */
  totalWith(unit: number, scores: ReadonlyMap<string, LeafScore>): number | null {
    if (this.unranked(unit)) return null;
    const parts = this.rules.criteria.map((node) => this.partWith(node, unit, scores));
    const index = this.rules.combine && { combine: this.rules.combine, max: this.rules.points.max };
    return this.totalOf(tallied(parts, 1, this.decimals, index), 0);
  }

  private partWith(node: Criterion, unit: number, scores: ReadonlyMap<string, LeafScore>): Part {
    const { weight } = node;
    if (!isGroup(node)) {
      const score = scores.get(node.code);
      if (score) return { weight, tally: leafTally(node, [score]) };
      return { weight, tally: tallyAt(this.columns.get(node.code)!.tally, unit) };
    }
    if (!leavesOf(node.children).some(({ code }) => scores.has(code)))
      return { weight, tally: tallyAt(this.ofGroups.get(node.code)!.tally, unit) };
    const parts = node.children.map((child) => this.partWith(child, unit, scores));
    return { weight, tally: ofGroup(node, parts, 1, this.decimals) };
  }

  unranked(unit: number): Unranked | null {
    if (this.root.blocked[unit]) return 'missing';
    const { min_coverage } = this.rules;
    if (min_coverage > 0 && this.shareOf(unit, isJudged) < min_coverage) return 'coverage';
    return this.root.max_left[unit] === 0 ? 'nothing_left' : null;
  }

  total(unit: number): number | null {
    return this.unranked(unit) ? null : this.totalOf(this.root, unit);
  }

  private totalOf(root: Tally, unit: number): number {
    const earned = root.points[unit]! * this.scale(root, unit) + root.extra[unit]!;
    return round(earned, this.rules.points.decimals);
  }

  totalExact(unit: number): number | null {
    if (this.unranked(unit)) return null;
    return snap(
      this.root.exact[unit]! * this.scale(this.root, unit) + this.root.extra_exact[unit]!,
    );
  }

  coverage(unit: number): number {
    return this.shareOf(unit, isFigured);
  }

  /** What was left out is not lost: the rest is rescaled to the full maximum. */
  private scale(root: Tally, unit: number): number {
    const max_left = snap(root.max_left[unit]!);
    const { max } = this.rules.points;
    return max_left === snap(max) ? 1 : max / max_left;
  }

  /** 0…1: the part of the maximum whose leaves are `held`. A leaf left out for a gap still counts: a gap is a gap. */
  private shareOf(unit: number, held: (policy: Policy | null) => boolean): number {
    let [max, holding] = [0, 0];
    for (const { placed, scores } of this.columns.values()) {
      const { policy } = scores[unit]!;
      if (isExtra(placed.leaf) || policy === 'not_applicable' || policy === 'part_absent') continue;
      max += placed.leaf.max;
      if (held(policy)) holding += placed.leaf.max;
    }
    return max ? round(snap(holding) / snap(max), 4) : 0;
  }
}
