/**
 * What each criterion does to the ranking, beside the weight it was declared with: a weight is not an
 * importance (Paruolo, Saisana & Saltelli 2013). No I/O.
 */
import { type Criterion, isGroup } from './criteria';
import { snap } from './decimal';
import { correlation, influence } from './spread';
import { standings, type Weighted } from './weighted';

export interface CriterionEffect {
  criterion: string;
  /** 0…1: share of all weights. */
  declared: number;
  /** Share of the variance of totals, cov ÷ var; with bonus and penalty they add up to 1; below 0: it evens totals out. */
  variance: number;
  /** Places a unit moves on average when the criterion is left out. */
  mean_rank_change: number;
  /** Correlation with the other criteria of its group together (of the table, where it is in no group); null without spread. */
  with_rest: number | null;
  /** 0…1: units that have the most frequent value. */
  same: number;
  /** A criterion of the same group that says nearly the same, and how much it does. */
  doubles: { criterion: string; correlation: number } | null;
}

/** From here on a criterion tells hardly any units apart. */
export const SILENT = 0.9;
/** From here on two criteria of a group count the same thing twice. */
export const DOUBLE = 0.9;

/** The group each weighted node stands in; the top of the table has none. */
function groupsOfNodes(criteria: Criterion[], nodes: Criterion[]): (string | null)[] {
  const known = new Map<string, string | null>();
  const walk = (children: Criterion[], group: string | null): void => {
    for (const node of children) {
      known.set(node.code, group);
      if (isGroup(node)) walk(node.children, node.code);
    }
  };
  walk(criteria, null);
  return nodes.map(({ code }) => known.get(code) ?? null);
}

/** Place of every value among its pool: one more than the number above it. */
function placesOf(values: Float64Array, pools: number[][]): Int32Array {
  const places = new Int32Array(values.length);
  for (const pool of pools) {
    const sorted = [...pool].sort((a, b) => values[b]! - values[a]!);
    let place = 1;
    sorted.forEach((unit, i) => {
      // what adding up again in another order changes is no difference
      if (i > 0 && values[sorted[i - 1]!]! - values[unit]! > 1e-12) place = i + 1;
      places[unit] = place;
    });
  }
  return places;
}

/**
 * What each criterion adds to each unit's total, bonus and penalty apart. Where it was left out, the rest
 * was rescaled: it is then worth as much as the rest is on average.
 */
function columnsOf(weighted: Weighted, declared: number[], standing: Float64Array): number[][] {
  const { nodes, units, earned, weight, fixed } = weighted;
  return nodes.map((_, k) =>
    Array.from({ length: units }, (_, u) => {
      const at = u * nodes.length + k;
      return snap(
        weight[at]! > 0
          ? earned[at]! - fixed[u]! * weight[at]!
          : declared[k]! * (standing[u]! - fixed[u]!),
      );
    }),
  );
}

/**
 * Effects of the weighted criteria, in their order.
 * @param criteria the campaign's tree, for who stands in which group
 * @param pools units that are ranked together, by position
 */
export function criterionEffects(
  weighted: Weighted,
  criteria: Criterion[],
  pools: number[][],
): CriterionEffect[] {
  const { nodes, units, weight } = weighted;
  const count = nodes.length;
  const standing = standings(weighted);
  const declared = nodes.map((_, k) => {
    let most = 0;
    for (let u = 0; u < units; u++) most = Math.max(most, weight[u * count + k]!);
    return most;
  });
  const whole = declared.reduce((a, b) => a + b, 0);
  const columns = columnsOf(weighted, declared, standing);
  const totals = Array.from(standing, (share) => whole * share);
  const shares = influence(columns, totals);
  const places = placesOf(standing, pools);
  const groups = groupsOfNodes(criteria, nodes);
  return nodes.map((node, k) => {
    const mates = nodes.flatMap((_, i) => (i !== k && groups[i] === groups[k] ? [i] : []));
    const rest = columns[k]!.map((_, u) => mates.reduce((sum, i) => sum + columns[i]![u]!, 0));
    const pairs = mates
      .map((i) => ({
        criterion: nodes[i]!.code,
        correlation: correlation(columns[k]!, columns[i]!) ?? 0,
      }))
      .sort((a, b) => b.correlation - a.correlation);
    const seen = new Map<number, number>();
    columns[k]!.forEach((value, u) => {
      if (weight[u * count + k]! > 0) seen.set(value, (seen.get(value) ?? 0) + 1);
    });
    const scored = [...seen.values()].reduce((a, b) => a + b, 0);
    const without = standings(
      weighted,
      Float64Array.from(nodes, (_, i) => Number(i !== k)),
    );
    const moved = placesOf(without, pools);
    return {
      criterion: node.code,
      declared: declared[k]! / whole,
      // what rounding errors leave of equal points is nothing
      variance: Math.abs(shares[k]!) < 1e-9 ? 0 : shares[k]!,
      mean_rank_change:
        places.reduce((sum, place, u) => sum + Math.abs(place - moved[u]!), 0) / units,
      with_rest: mates.length ? correlation(columns[k]!, rest) : null,
      same: scored ? Math.max(...seen.values()) / scored : 1,
      doubles: pairs[0] && pairs[0].correlation > DOUBLE ? pairs[0] : null,
    };
  });
}
