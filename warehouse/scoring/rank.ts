/** Totals → places, classes, blocks. No I/O. Places are taken on the rounded total people can read. */
import { snap } from './decimal';
import type { Campaign } from './read-campaign';
import type { UnitScore } from './trace';

export interface RankRules {
  ties: 'dense' | 'competition' | 'unique';
  /** A criterion code (`-` before it: the smaller is better), total_exact, self_total or name. */
  tie_breakers: string[];
  overall_rank: boolean;
  has_blocks: boolean;
  classes: { name: string; from: number }[];
  class_cap: number;
  class_caps: { when: { criterion: string; below: number }; cap: string }[];
}

/** How a campaign ranks; a compilation of public figures gives no classes. */
export const rankRules = (campaign: Campaign): RankRules => ({
  ...campaign.rank,
  overall_rank: campaign.overall_rank,
  has_blocks: campaign.blocks !== 'none',
  classes: campaign.authority === 'none' ? [] : campaign.classes,
  class_cap: campaign.points.class_cap,
  class_caps: campaign.class_caps,
});

export interface Contender {
  unit_code: string;
  unit_name: string;
  block: string | null;
  score: UnitScore;
}

export interface Place {
  unit_id: string;
  rank: number | null;
  rank_in_block: number | null;
  /** Shares its rank. */
  tied: boolean;
  class: string | null;
}

const collator = new Intl.Collator('vi');

/** Points of a criterion, leaf or group. */
const pointsOf = (score: UnitScore, code: string) =>
  [...score.leaves, ...score.groups].find(({ criterion }) => criterion === code)?.points ?? null;

function compareBy(breaker: string): (a: Contender, b: Contender) => number {
  if (breaker === 'name') return (a, b) => collator.compare(a.unit_name, b.unit_name);
  const ascending = breaker.startsWith('-');
  const key = ascending ? breaker.slice(1) : breaker;
  const value = ({ score }: Contender) => {
    if (key === 'total_exact' || key === 'self_total') return score[key];
    return pointsOf(score, key);
  };
  return (a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return snap(ascending ? left - right : right - left);
  };
}

/** Orders contenders with a total: best first; 0 means the two share a place. */
export function comparator({ ties, tie_breakers }: RankRules) {
  const breakers = tie_breakers.map(compareBy);
  if (ties === 'unique') {
    breakers.push(compareBy('name'));
    breakers.push((a, b) => (a.unit_code < b.unit_code ? -1 : 1));
  }
  return (a: Contender, b: Contender) => {
    const byTotal = b.score.total! - a.score.total!;
    // totals have six decimals at most: what is smaller is noise
    if (Math.abs(byTotal) > 1e-7) return byTotal;
    for (const compare of breakers) {
      const order = compare(a, b);
      if (order) return order;
    }
    return 0;
  };
}

/** Rank by unit; units without a total have none. */
function rankAmong(contenders: Contender[], rules: RankRules): Map<string, number> {
  if (!rules.tie_breakers.length && rules.ties !== 'unique') return rankByTotal(contenders, rules);
  const compare = comparator(rules);
  const sorted = contenders.filter(({ score }) => score.total !== null).sort(compare);
  const ranks = new Map<string, number>();
  let rank = 0;
  sorted.forEach((contender, index) => {
    const shares = index > 0 && compare(sorted[index - 1]!, contender) === 0;
    if (!shares) rank = rules.ties === 'dense' ? rank + 1 : index + 1;
    ranks.set(contender.score.unit_id, rank);
  });
  return ranks;
}

/** The same where nothing but totals decides: one sort of plain numbers. */
function rankByTotal(contenders: Contender[], { ties }: RankRules): Map<string, number> {
  const totals = contenders.flatMap(({ score }) => (score.total === null ? [] : [score.total]));
  const rankOf = new Map<number, number>();
  for (const [index, total] of Float64Array.from(totals).sort().reverse().entries())
    if (!rankOf.has(total)) rankOf.set(total, ties === 'dense' ? rankOf.size + 1 : index + 1);
  return new Map(
    contenders.flatMap(({ score }): [string, number][] =>
      score.total === null ? [] : [[score.unit_id, rankOf.get(score.total)!]],
    ),
  );
}

/** What decides a class. */
export type ClassRules = Pick<RankRules, 'classes' | 'class_cap' | 'class_caps'>;

export interface Classed {
  class: string | null;
  /** The rules that keep it from a better one. */
  capped_by: RankRules['class_caps'];
}

/**
 * Half-open classes on min(total, cap), then the lowest cap that holds; below the lowest: none.
 * @param pointsOf points of a criterion, leaf or group; null: none, and no points are not points below
 */
export function classOf(
  total: number | null,
  pointsOf: (criterion: string) => number | null,
  { classes, class_cap, class_caps }: ClassRules,
): Classed {
  const ordered = [...classes].sort((a, b) => b.from - a.from);
  const counted = total === null ? Number.NEGATIVE_INFINITY : Math.min(total, class_cap);
  const at = ordered.findIndex(({ from }) => from <= counted);
  if (at < 0) return { class: null, capped_by: [] };
  const level = (cap: string) => ordered.findIndex(({ name }) => name === cap);
  const capped_by = class_caps.filter(({ when, cap }) => {
    const points = pointsOf(when.criterion);
    return points !== null && points < when.below && level(cap) > at;
  });
  const lowest = Math.max(at, ...capped_by.map(({ cap }) => level(cap)));
  return { class: ordered[lowest]!.name, capped_by };
}

/** Places of all contenders, in the order given. */
export function rankUnits(contenders: Contender[], rules: RankRules): Place[] {
  const overall = rules.overall_rank ? rankAmong(contenders, rules) : new Map<string, number>();
  const inBlock = new Map<string, number>();
  if (rules.has_blocks)
    for (const block of new Set(contenders.map((unit) => unit.block)))
      if (block !== null)
        for (const [id, rank] of rankAmong(
          contenders.filter((unit) => unit.block === block),
          rules,
        ))
          inBlock.set(id, rank);

  const placeOf = ({ block, score }: Contender) =>
    rules.overall_rank
      ? overall.get(score.unit_id)
      : inBlock.get(score.unit_id) && `${block} ${inBlock.get(score.unit_id)}`;
  const sharing = new Map<string | number, number>();
  for (const contender of contenders) {
    const place = placeOf(contender);
    if (place !== undefined) sharing.set(place, (sharing.get(place) ?? 0) + 1);
  }
  return contenders.map((contender) => {
    const id = contender.score.unit_id;
    const place = placeOf(contender);
    return {
      unit_id: id,
      rank: overall.get(id) ?? null,
      rank_in_block: inBlock.get(id) ?? null,
      tied: place !== undefined && sharing.get(place)! > 1,
      class: classOf(contender.score.total, (code) => pointsOf(contender.score, code), rules).class,
    };
  });
}
