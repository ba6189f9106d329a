/** Units that are ranked together, ready for questions about weights. No I/O. */
import { PairOrder } from './pair-order';
import { type RankRange, rankRanges } from './rank-range';
import type { Rules } from './sheet';
import type { PointsByCode } from './unit-tally';
import { type Weighted, weightedOf, whyNotWeighted } from './weighted';

export type FieldRules = Rules & {
  overall_rank: boolean;
  rank: { ties: 'dense' | 'competition' | 'unique' };
};

export interface FieldUnit {
  block: string | null;
  /** As published; null: not ranked. */
  total: number | null;
  points: PointsByCode;
}

export interface Field {
  /** Positions of its units among all that were given, best first. */
  members: number[];
  /** Published totals, in the order of `members`, as everything else here. */
  totals: number[];
  weighted: Weighted;
  order: PairOrder;
}

/** Positions of the ranked units, best first: all together, or block by block where there is no overall rank. */
export function poolsOf(units: Pick<FieldUnit, 'block' | 'total'>[], overall: boolean): number[][] {
  const pools = new Map<string | null, number[]>();
  units.forEach(({ block, total }, at) => {
    if (total === null || (!overall && block === null)) return;
    const key = overall ? null : block;
    const pool = pools.get(key);
    if (pool) pool.push(at);
    else pools.set(key, [at]);
  });
  return [...pools.values()].map((pool) =>
    pool.sort((a, b) => units[b]!.total! - units[a]!.total!),
  );
}

/** The fields of a campaign; none where its weights can't be varied by formula. */
export function fieldsOf(rules: FieldRules, units: FieldUnit[]): Field[] {
  if (whyNotWeighted(rules)) return [];
  return poolsOf(units, rules.overall_rank).map((members) => {
    const weighted = weightedOf(
      rules,
      members.map((at) => units[at]!.points),
    );
    return {
      members,
      totals: members.map((at) => units[at]!.total!),
      weighted,
      order: new PairOrder(weighted),
    };
  });
}

/** Guaranteed ranges of all units given, under weights that change by up to `change`; null where there is none. */
export function guaranteedRanks(
  rules: FieldRules,
  fields: Field[],
  units: number,
  change: number,
): (RankRange | null)[] {
  const ranges = new Array<RankRange | null>(units).fill(null);
  for (const { members, totals, order } of fields)
    rankRanges(order, totals, change, rules.rank.ties === 'dense').forEach((range, i) => {
      ranges[members[i]!] = range;
    });
  return ranges;
}
