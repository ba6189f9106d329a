/**
 * A ranking as weights act on it. No I/O.
 *
 * Under weights that are u₁, u₂, … times the declared ones, a unit stands at t(u) = Σ uₖ earnedₖ ÷ Σ uₖ weightₖ,
 * whichever way the campaign makes its total: the order of t is the order of totals. In a points table the
 * weights are the maxima of its leaves; what was left out for a unit has weight 0 there, so its rest is
 * rescaled. Bonus and penalty are not weighted: they keep their points, whatever the weights. In an index
 * (`combine` at the top) they are the weights of its parts, and t is the mean share, its logarithm for the
 * geometric mean, its negative inverse for the harmonic one. A group that is an index within a points table
 * is one weight. Points count as they were rounded; they are not rounded again under other weights.
 */
import { type Criterion, isExtra, isGroup, leavesOf } from './criteria';
import { sum } from './decimal';
import type { Rules } from './sheet';
import { type PointsByCode, unitTally } from './unit-tally';

export interface Weighted {
  /** The criteria whose weights may change. */
  nodes: Criterion[];
  units: number;
  /** units × nodes, row by row. */
  earned: Float64Array;
  /** units × nodes; 0 where the criterion was left out for the unit. */
  weight: Float64Array;
  /** By unit: bonus and penalty as a share of the maximum, which `earned` holds spread over the weights. */
  fixed: Float64Array;
}

/** Why weights can't be varied by formula; then nothing is shown. */
export type NotWeighted = 'extras_in_index' | 'one_criterion';

const hasExtra = (nodes: Criterion[]) => leavesOf(nodes).some(isExtra);

/** Leaves of a points table, bonus and penalty apart; a group that is an index stands as one. */
function columnsOf(nodes: Criterion[]): Criterion[] {
  return nodes.flatMap((node) => {
    if (isGroup(node)) return node.combine ? [node] : columnsOf(node.children);
    return isExtra(node) ? [] : [node];
  });
}

/** Why `rules` can't be put in this form; null where they can. */
export function whyNotWeighted(rules: Rules): NotWeighted | null {
  const nodes = rules.combine ? rules.criteria : columnsOf(rules.criteria);
  const isIndexWithExtra = (node: Criterion) => isGroup(node) && node.combine && hasExtra([node]);
  if (rules.combine ? hasExtra(nodes) : nodes.some(isIndexWithExtra)) return 'extras_in_index';
  return nodes.length < 2 ? 'one_criterion' : null;
}

/** A share of 0 makes these means 0 whatever the weights: below every other unit. */
const NOWHERE = -1e9;

const TERM = {
  mean: (share: number) => share,
  geometric: (share: number) => Math.log(share),
  harmonic: (share: number) => -1 / share,
} as const;

/** Puts ranked units in this form. `rules` must allow it: see `whyNotWeighted`. */
export function weightedOf(rules: Rules, units: PointsByCode[]): Weighted {
  return rules.combine ? ofIndex(rules, units) : ofTable(rules, units);
}

function ofTable(rules: Rules, units: PointsByCode[]): Weighted {
  const nodes = columnsOf(rules.criteria);
  const { max, decimals, rounding } = rules.points;
  const places = rounding === 'each_then_sum' ? decimals : null;
  const earned = new Float64Array(units.length * nodes.length);
  const weight = new Float64Array(units.length * nodes.length);
  const fixed = new Float64Array(units.length);
  const extras = hasExtra(rules.criteria);
  units.forEach((byCode, u) => {
    if (extras) {
      const all = rules.criteria.map((node) => unitTally(node, byCode, places));
      const own = all.map(({ extra, extra_exact }) => (places === null ? extra_exact : extra));
      fixed[u] = sum(own) / max;
    }
    nodes.forEach((node, k) => {
      const { points, exact, max_left } = unitTally(node, byCode, places);
      const at = u * nodes.length + k;
      weight[at] = max_left;
      // a fixed number of points, spread over whatever the weights add up to, stays that number
      earned[at] = (places === null ? exact : points) + fixed[u]! * max_left;
    });
  });
  return { nodes, units: units.length, earned, weight, fixed };
}

function ofIndex(rules: Rules, units: PointsByCode[]): Weighted {
  const nodes = rules.criteria;
  const term = TERM[rules.combine!];
  const earned = new Float64Array(units.length * nodes.length);
  const weight = new Float64Array(units.length * nodes.length);
  units.forEach((byCode, u) => {
    const parts = nodes.map((node) => unitTally(node, byCode, null));
    const isNowhere =
      rules.combine !== 'mean' && parts.some(({ exact, max_left }) => max_left > 0 && exact <= 0);
    parts.forEach(({ exact, max_left }, k) => {
      if (max_left === 0) return;
      const at = u * nodes.length + k;
      weight[at] = nodes[k]!.weight;
      earned[at] = nodes[k]!.weight * (isNowhere ? NOWHERE : term(exact / max_left));
    });
  });
  return { nodes, units: units.length, earned, weight, fixed: new Float64Array(units.length) };
}

/** Where each unit stands under weights `factor` times the declared ones; of a points table, the share of its maximum. */
export function standings(weighted: Weighted, factor?: Float64Array): Float64Array {
  const { units, earned, weight } = weighted;
  const count = weighted.nodes.length;
  const found = new Float64Array(units);
  for (let u = 0, at = 0; u < units; u++) {
    let [all, whole] = [0, 0];
    for (let k = 0; k < count; k++, at++) {
      const by = factor === undefined ? 1 : factor[k]!;
      all += by * earned[at]!;
      whole += by * weight[at]!;
    }
    found[u] = whole > 0 ? all / whole : Number.NEGATIVE_INFINITY;
  }
  return found;
}
