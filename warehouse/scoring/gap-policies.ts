/** Ranks under each way a campaign could have dealt with gaps: scored again, with its own rule replaced. No I/O. */
import type { Gap, Nothing } from './campaign';
import { type Criterion, isGroup } from './criteria';
import { type Contender, type RankRules, rankUnits } from './rank';
import { scoreUnits } from './score';
import type { Rules } from './sheet';
import type { UnitInput } from './trace';

/** One rule for every leaf: of missing figures, or of nothing to measure. */
export type GapPolicy =
  | { on: 'missing'; rule: Gap }
  | { on: 'none'; rule: Exclude<Nothing, 'block'> };

export const GAP_POLICIES: GapPolicy[] = [
  { on: 'missing', rule: 'block' },
  { on: 'missing', rule: 'zero' },
  { on: 'missing', rule: 'exclude' },
  { on: 'none', rule: 'full' },
  { on: 'none', rule: 'zero' },
  { on: 'none', rule: 'exclude' },
];

function under(nodes: Criterion[], policy: GapPolicy): Criterion[] {
  return nodes.map((node) => {
    if (isGroup(node)) return { ...node, children: under(node.children, policy) };
    return policy.on === 'missing'
      ? { ...node, missing: policy.rule }
      : { ...node, none: policy.rule };
  });
}

export interface PolicyRanks {
  policy: GapPolicy;
  /** In the order of the units; null: not ranked. Of the block, where there is no overall rank. */
  ranks: (number | null)[];
}

type Named = Pick<Contender, 'unit_name'> & UnitInput;

/** The official scoring, repeated under each policy. */
export function ranksByPolicy(rules: Rules, ranking: RankRules, units: Named[]): PolicyRanks[] {
  return GAP_POLICIES.map((policy) => {
    const criteria = under(rules.criteria, policy);
    const scores = scoreUnits({ ...rules, criteria }, units);
    const places = rankUnits(
      units.map((unit, i) => ({ ...unit, score: scores[i]! })),
      ranking,
    );
    return {
      policy,
      ranks: places.map(({ rank, rank_in_block }) => (ranking.overall_rank ? rank : rank_in_block)),
    };
  });
}
