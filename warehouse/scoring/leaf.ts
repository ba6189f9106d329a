/** One leaf of one unit: gaps by the campaign's own rules first, the formula after. No I/O. */
import type { Gap, Nothing } from './campaign';
import { isExtra, type Leaf } from './criteria';
import { round, snap } from './decimal';
import { awarded, earn, type Figure, type Note } from './earn';
import type { Assessment, LeafScore, Policy, UnitInput } from './trace';

export const isMissing = (figure: Figure | undefined) =>
  !figure || (figure.numerator === null && figure.denominator === null && !figure.on);

interface Context {
  /** Places to which leaves are rounded; null: only the total is. */
  decimals: number | null;
  /** Set when the leaf is left out for this unit whatever its figures. */
  leftOut: Policy | null;
  /** Points of a `leader` leaf, computed for the whole block. */
  leader: number | undefined;
}

/** Points of `leaf` for `unit`, with everything needed to explain them. */
export function scoreLeaf(leaf: Leaf, unit: UnitInput, context: Context): LeafScore {
  const figure = unit.figures.get(leaf.code);
  const assessment = unit.assessments.get(leaf.code);
  const trace: LeafScore = {
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

  const give = (points: number, note: Note | null = null, policy: Policy | null = null) => ({
    ...trace,
    points_exact: snap(points),
    points: context.decimals === null ? snap(points) : round(points, context.decimals),
    note,
    policy,
  });
  const fill = (how: Gap | Nothing, policy: Policy, note: Note | null = null): LeafScore => {
    if (isExtra(leaf)) return give(0, note, policy);
    if (how === 'exclude') return { ...trace, max_points: 0, policy, note };
    if (how === 'block') return { ...trace, policy, note };
    return give(how === 'full' ? leaf.max : 0, note, policy);
  };
  const missing = (note: Note | null = null) => fill(leaf.missing, `missing_${leaf.missing}`, note);

  if (context.leftOut) return { ...trace, max_points: 0, policy: context.leftOut };
  if (leaf.formula.kind === 'given' || leaf.formula.kind === 'levels') {
    if (assessment) trace.origin = 'assessed';
    const { points, note } = judge(leaf, assessment);
    return points === null ? missing(note) : give(points);
  }
  if (figure?.awaiting) return missing('awaiting_reconciliation');
  if (!figure || isMissing(figure)) return missing();
  const { numerator, denominator } = figure;
  trace.value =
    numerator === null || denominator === 0 ? null : snap(numerator / (denominator ?? 1));
  if (leaf.formula.kind === 'leader') return give(context.leader ?? 0);
  if (denominator === 0)
    return fill(leaf.none, `none_${leaf.none}`, numerator ? 'counted_from_nothing' : null);
  if (leaf.min_n !== undefined && (denominator ?? 0) < leaf.min_n)
    return fill(leaf.missing, `min_n_${leaf.missing}`);
  const { points, note } = earn(leaf.formula, leaf.max, figure);
  return points === null ? missing(note) : give(points, note);
}

const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();

/** Points an appraiser gave, or the share that a level is worth. */
function judge(leaf: Leaf, assessment: Assessment | undefined) {
  if (leaf.formula.kind !== 'levels')
    return { points: assessment?.appraised_points ?? null, note: 'appraisal_missing' as const };
  const level = assessment?.level;
  if (!level) return { points: null, note: 'level_missing' as const };
  const found = leaf.formula.levels.find(({ name }) => plain(name) === plain(level));
  return { points: found ? awarded(found.award, leaf.max) : null, note: 'unknown_level' as const };
}
