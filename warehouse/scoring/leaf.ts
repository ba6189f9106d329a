/** One leaf of one unit: gaps by the campaign's own rules first, the formula after. No I/O. */
import type { Gap, Nothing } from './campaign';
import { isExtra, type Leaf } from './criteria';
import { round, snap, trim } from './decimal';
import { awarded, earn, isBlank, type Note } from './earn';
import { ASSESSED } from './formula';
import type { Assessment, LeafScore, Policy, UnitInput } from './trace';

/** Has the unit what this leaf is scored by? Self points are not: they stand beside. */
export function hasFigure({ code, formula }: Leaf, unit: UnitInput): boolean {
  if (ASSESSED.has(formula.kind)) {
    const assessment = unit.assessments.get(code);
    return (formula.kind === 'levels' ? assessment?.level : assessment?.appraised_points) != null;
  }
  const figure = unit.figures.get(code);
  return figure !== undefined && !isBlank(figure);
}

interface Context {
  /** Places to which leaves are rounded; null: only the total is. */
  decimals: number | null;
  /** Set when the leaf is left out for this unit whatever its figures. */
  leftOut: Policy | null;
  /** Points of a `leader` leaf, computed for the whole block; undefined where the unit has no figure. */
  leader: number | undefined;
}

/** Points of `leaf` for `unit`, with everything needed to explain them. */
export function scoreLeaf(leaf: Leaf, unit: UnitInput, context: Context): LeafScore {
  const figure = unit.figures.get(leaf.code);
  const assessment = unit.assessments.get(leaf.code);
  const score: LeafScore = {
    criterion: leaf.code,
    numerator: figure?.numerator ?? null,
    denominator: figure?.denominator ?? null,
    on: figure?.on ?? null,
    value: null,
    origin: figure?.origin ?? null,
    points_exact: null,
    points: null,
    max_points: isExtra(leaf) ? 0 : leaf.max,
    policy: null,
    self_points: assessment?.self_points ?? null,
    note: null,
  };
  if (context.leftOut) {
    score.max_points = 0;
    score.policy = context.leftOut;
    return score;
  }
  if (leaf.formula.kind === 'given' || leaf.formula.kind === 'levels') {
    if (assessment) score.origin = 'assessed';
    const { points, note } = judge(leaf, assessment);
    return points === null
      ? missing(score, leaf, context, note)
      : give(score, leaf, context, points);
  }
  if (figure?.awaiting) return missing(score, leaf, context, 'awaiting_reconciliation');
  if (!figure || isBlank(figure)) return missing(score, leaf, context);
  const { numerator, denominator } = figure;
  score.value =
    numerator === null || denominator === 0 ? null : snap(numerator / (denominator ?? 1));
  if (leaf.formula.kind === 'leader')
    return context.leader === undefined
      ? missing(score, leaf, context)
      : give(score, leaf, context, context.leader);
  if (denominator === 0) {
    score.note = numerator ? 'counted_from_nothing' : null;
    return fill(score, leaf, context, leaf.none, `none_${leaf.none}`);
  }
  if (leaf.min_n !== undefined && (denominator ?? 0) < leaf.min_n)
    return fill(score, leaf, context, leaf.missing, `min_n_${leaf.missing}`);
  const { points, note } = earn(leaf.formula, leaf.max, figure);
  if (points === null) return missing(score, leaf, context, note);
  score.note = note;
  return give(score, leaf, context, points);
}

// one leaf is scored millions of times: what follows writes into the score that is being made

function give(score: LeafScore, leaf: Leaf, { decimals }: Context, earned: number): LeafScore {
  const points = asExtra(leaf, earned);
  score.points_exact = trim(points);
  score.points = decimals === null ? score.points_exact : round(points, decimals);
  if (Math.abs(points) < Math.abs(earned)) score.note = 'capped';
  return score;
}

/** Answers a gap by the campaign's own rule. */
function fill(
  score: LeafScore,
  leaf: Leaf,
  context: Context,
  how: Gap | Nothing,
  policy: Policy,
): LeafScore {
  score.policy = policy;
  if (isExtra(leaf)) return give(score, leaf, context, 0);
  if (how === 'exclude') score.max_points = 0;
  if (how === 'exclude' || how === 'block') return score;
  return give(score, leaf, context, how === 'full' ? leaf.max : 0);
}

function missing(
  score: LeafScore,
  leaf: Leaf,
  context: Context,
  note: Note | null = null,
): LeafScore {
  score.note = note;
  return fill(score, leaf, context, leaf.missing, `missing_${leaf.missing}`);
}

/** A penalty is stored negative whatever its formula; a cap holds for a bonus or penalty alone, too. */
function asExtra({ part, cap }: Leaf, points: number): number {
  if (part !== 'bonus' && part !== 'penalty') return points;
  const size = Math.min(Math.abs(points), cap ?? Number.POSITIVE_INFINITY);
  return part === 'penalty' ? -size : size;
}

const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();

/** The level an appraiser wrote, whatever its case; undefined where the formula has none of that name. */
export const levelNamed = <L extends { name: string }>(levels: L[], level: string) =>
  levels.find(({ name }) => plain(name) === plain(level));

/** Points an appraiser gave, or the share that a level is worth. */
function judge(leaf: Leaf, assessment: Assessment | undefined) {
  if (leaf.formula.kind !== 'levels') {
    const given = assessment?.appraised_points ?? null;
    const points = given === null ? null : given * (leaf.stretch ?? 1);
    return { points, note: 'appraisal_missing' as const };
  }
  const level = assessment?.level;
  if (!level) return { points: null, note: 'level_missing' as const };
  const found = levelNamed(leaf.formula.levels, level);
  return { points: found ? awarded(found.award, leaf.max) : null, note: 'unknown_level' as const };
}
