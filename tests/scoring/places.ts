/** Contenders with given totals, for tests of places and classes. */
import { type Contender, type RankRules, rankUnits } from '@/warehouse/scoring/rank';

interface Given {
  total: number | null;
  code?: string;
  name?: string;
  block?: string | null;
  exact?: number;
  self?: number | null;
  /** Points by criterion code. */
  points?: Record<string, number | null>;
}

export function contender(given: Given, index: number): Contender {
  const code = given.code ?? `${index}`;
  const { total, block = null, exact = total, self = null, points = {} } = given;
  return {
    unit_code: code,
    unit_name: given.name ?? code,
    block,
    score: {
      unit_id: code,
      leaves: [],
      groups: Object.entries(points).map(([criterion, value]) => ({
        criterion,
        points: value,
        points_exact: value,
        max_points: 100,
      })),
      total,
      total_exact: exact,
      self_total: self,
      coverage: 1,
      unranked: total === null ? 'missing' : null,
    },
  };
}

export const rulesWith = (more: Partial<RankRules> = {}): RankRules => ({
  ties: 'dense',
  tie_breakers: [],
  overall_rank: true,
  has_blocks: false,
  classes: [],
  class_cap: 100,
  class_caps: [],
  ...more,
});

export const places = (given: Given[], more: Partial<RankRules> = {}) =>
  rankUnits(given.map(contender), rulesWith(more));

export const ranks = (given: Given[], more: Partial<RankRules> = {}) =>
  places(given, more).map(({ rank }) => rank);
