/**
 * How the points of one leaf are worked out, step by step as on paper: from the figure and the rules alone, not from
 * the points that were stored. No I/O, no words: the page and the command line each word the steps.
 */
import type { Leaf } from './criteria';
import { round } from './decimal';
import type { Note } from './earn';
import { earning } from './formula-working';
import type { Best } from './leader';
import type { Step } from './step';
import type { Assessment, LeafScore, Policy } from './trace';

export interface Given {
  trace: Pick<LeafScore, 'numerator' | 'denominator' | 'on' | 'policy' | 'note'>;
  /** The appraisal that counts, of a leaf that is assessed. */
  assessment?: Pick<Assessment, 'appraised_points' | 'level'> | null;
  /** Of a `leader` leaf: the best of the unit's block. */
  best?: Best | null;
  /** Places to which the leaf is rounded; null: only the total is. */
  decimals: number | null;
}

/** The working of a leaf; the last step's result is the leaf's points, null where it has none. */
export function workLeaf(leaf: Leaf, given: Given): Step[] {
  const { policy, note } = given.trace;
  const steps = policy ? gap(leaf, policy, note) : [...earning(leaf, given)];
  const points = steps.at(-1)?.result as number | null;
  if (points === null) return steps;
  steps.push(...asExtra(leaf, points));
  // what a gap fills is worth nothing more to a leaf that a false declaration emptied
  if (note === 'voided') steps.push({ act: 'void', result: 0 });
  const from = steps.at(-1)!.result as number;
  const result = given.decimals === null ? from : round(from, given.decimals);
  return [...steps, { act: 'round', from, decimals: given.decimals, result }];
}

function gap(leaf: Leaf, policy: Policy, note: Note | null): Step[] {
  const isExtra = leaf.part === 'bonus' || leaf.part === 'penalty';
  const isOut = policy === 'not_applicable' || policy === 'part_absent';
  const filled = policy.endsWith('_full') ? leaf.max : policy.endsWith('_zero') ? 0 : null;
  return [{ act: 'gap', policy, note, result: isExtra && !isOut ? 0 : filled }];
}

function* asExtra({ part, cap }: Leaf, points: number): Generator<Step> {
  if (part !== 'bonus' && part !== 'penalty') return;
  const sign = part === 'penalty' ? -1 : 1;
  if (part === 'penalty' && points > 0) yield { act: 'negate', result: -points };
  if (cap !== undefined && Math.abs(points) > cap)
    yield { act: 'cut', to: 'cap', result: sign * cap };
}
