/** What a unit could reach next, and what it could lose: totals to meet. No I/O. */
import type { Goal } from './advice';
import { snap } from './decimal';
import { classOf, type RankRules } from './rank';

/** A unit as it stands among those it is ranked with. */
export interface Ranked {
  unit_code: string;
  unit_name: string;
  total: number | null;
  /** Its place in the ranking that counts: overall, or in its block where there is no overall one. */
  place: number | null;
  class: string | null;
  /** Points by criterion: what limits on the class go by. */
  points?: Record<string, number | null>;
}

export interface UnitGoal extends Goal {
  reach: 'place' | 'class' | 'keep';
  /** The place reached, or kept. */
  place: number | null;
  class: string | null;
  /** Those who hold it now. */
  others: { unit_code: string; unit_name: string }[];
}

interface Total extends Ranked {
  total: number;
  place: number;
}

const isRanked = (unit: Ranked): unit is Total => unit.total !== null && unit.place !== null;

/**
 * The next place up, `places` further up (third, say), the next class, and the place to keep.
 * Where ties share a place the same total is enough; where something breaks them it takes a step more.
 * @param decimals of the total: the size of a step
 */
export function goalsOf(
  own: Ranked,
  peers: Ranked[],
  rules: RankRules,
  decimals: number,
  places: number[] = [],
): UnitGoal[] {
  if (!isRanked(own)) return [];
  const others = peers.filter(isRanked).filter(({ unit_code }) => unit_code !== own.unit_code);
  const shares = !rules.tie_breakers.length && rules.ties !== 'unique';
  const step = shares ? 0 : 10 ** -decimals;

  const above = others.filter(({ place }) => place < own.place);
  const next = Math.max(...above.map(({ place }) => place));
  const wanted = [next, ...places.filter((place) => place < next)];
  const up = wanted.flatMap((place): UnitGoal[] => {
    // under competition ranking a place may be nobody's: what is wanted is that place or a better one
    const holders = above.filter((unit) => unit.place <= place);
    if (!holders.length) return [];
    const total = Math.min(...holders.map((unit) => unit.total));
    const at = holders.filter((unit) => unit.total === total);
    const goal = { reach: 'place', kind: 'gain', place: at[0]!.place, class: null } as const;
    return [{ ...goal, total: snap(total + step), others: at }];
  });

  const below = others.filter(({ total }) => total < own.total);
  const nearest = Math.max(...below.map(({ total }) => total));
  const keep: UnitGoal[] = below.length
    ? [
        {
          reach: 'keep',
          kind: 'loss',
          total: nearest,
          place: own.place,
          class: null,
          others: below.filter(({ total }) => total === nearest),
        },
      ]
    : [];
  return [...up, ...classGoal(own, rules), ...keep];
}

/** The class above, where nothing but the total stands in the way. */
function classGoal(own: Total, rules: RankRules): UnitGoal[] {
  const ordered = [...rules.classes].sort((a, b) => b.from - a.from);
  const total = Math.min(own.total, rules.class_cap);
  const at = ordered.findIndex(({ from }) => from <= total);
  const next = ordered[(at < 0 ? ordered.length : at) - 1];
  if (!next) return [];
  const pointsOf = (code: string) => own.points?.[code] ?? null;
  if (classOf(next.from, pointsOf, rules).class !== next.name) return [];
  const goal = { reach: 'class', kind: 'gain', place: null } as const;
  return [{ ...goal, total: next.from, class: next.name, others: [] }];
}
