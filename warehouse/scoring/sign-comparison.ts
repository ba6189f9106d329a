/** Units beside the others of their block: what is expected of each, and how far it is from that. No I/O. */
import { tail } from './beta-binomial-tail';
import { middle, residuals } from './outlying';
import {
  comparedValue,
  LEAST_UNITS,
  type ResidualRule,
  type SpreadRule,
  type TailRule,
} from './signs';

/** What a sign found of one unit. */
export interface Evidence {
  unit_id: string;
  block: string | null;
  /** Cases judged, and found; k is null where nothing is counted. */
  n: number;
  k: number | null;
  value: number;
  /** For a rule by residual: what the value is held against. */
  x?: number | null | undefined;
  /** Cases by stratum, for a rule by tail. */
  strata?: readonly Stratum[] | undefined;
  /** What the figure is about, where a sign looks at several. */
  about?: string | null | undefined;
}

export interface Stratum {
  stratum: string;
  n: number;
  k: number;
}

export interface Compared extends Evidence {
  /** What the others make one expect, in the unit of `value`. */
  expected: number;
  p: number | null;
  /** Block it was compared with; null: all units. */
  compared_with: string | null;
  /** How many others. */
  others: number;
  /** Far enough by the rule; where there is a p, that too has to agree. */
  stands_out: boolean;
}

/** Units of one comparison: a block where it has enough of them, else all. */
export function groups(
  evidence: readonly Evidence[],
): { block: string | null; members: Evidence[] }[] {
  const blocks = new Map<string | null, Evidence[]>();
  for (const unit of evidence) blocks.set(unit.block, [...(blocks.get(unit.block) ?? []), unit]);
  const apart = [...blocks].filter(
    ([block, { length }]) => block !== null && length >= LEAST_UNITS,
  );
  const rest = evidence.filter(({ block }) => !apart.some(([name]) => name === block));
  const named = apart.map(([block, members]) => ({ block, members }));
  return rest.length ? [...named, { block: null, members: rest }] : named;
}

type Judged = Pick<Compared, 'expected' | 'p' | 'stands_out'>;

/**
 * By distance from the median of the others, in robust deviations of all.
 * @param members units judged
 * @param pool units compared with, the members among them
 */
export function bySpread(
  rule: SpreadRule,
  members: readonly Evidence[],
  pool: readonly Evidence[],
): Judged[] {
  const sorted = pool.map(({ value }) => value).sort((a, b) => a - b);
  const limit = Math.max(rule.floor, rule.times * middle(sorted)!.deviation);
  return members.map(({ value }) => {
    const expected = medianWithout(sorted, value);
    return { expected, p: null, stands_out: value - expected > limit };
  });
}

/** The median of sorted values without one of them. */
function medianWithout(sorted: readonly number[], value: number): number {
  const own = sorted.indexOf(value);
  const at = (i: number) => sorted[i < own ? i : i + 1]!;
  const left = sorted.length - 1;
  return (at((left - 1) >> 1) + at(left >> 1)) / 2;
}

export function byResidual(
  rule: ResidualRule,
  members: readonly Evidence[],
  pool: readonly Evidence[],
): (Judged | null)[] {
  const found = residuals(pool.map(({ x, value }) => ({ x: x!, y: value })));
  const of = new Map(pool.map(({ unit_id }, i) => [unit_id, found[i]!]));
  return members.map(({ unit_id, value }) => {
    const beside = of.get(unit_id);
    if (!beside) return null;
    const { expected, t, p } = beside;
    const stands_out = Math.abs(t) > rule.times && Math.abs(value - expected) >= rule.floor;
    return { expected, p, stands_out };
  });
}

/** Cases a stratum's share is drawn to that of all cases with: a rare procedure says little by itself. */
const DRAWN = 10;
/** Units always differ a little: no less correlation within a unit is taken for true. */
const LEAST_RHO = 0.005;

interface Sum {
  n: number;
  k: number;
}

/** Cases of some units together, by stratum. */
class Pool {
  readonly all: Sum = { n: 0, k: 0 };
  private readonly strata = new Map<string, Sum>();

  add(unit: Evidence, sign: 1 | -1): void {
    for (const { stratum, n, k } of strataOf(unit)) {
      const sum = this.strata.get(stratum) ?? { n: 0, k: 0 };
      this.strata.set(stratum, sum);
      for (const each of [sum, this.all]) {
        each.n += sign * n;
        each.k += sign * k;
      }
    }
  }

  /** Share expected of a unit with its own mix of strata; never exactly 0 or 1: the pool is no more than a sample. */
  expected(unit: Evidence): number {
    const overall = (this.all.k + 0.5) / (this.all.n + 1);
    let expected = 0;
    for (const { stratum, n } of strataOf(unit)) {
      const { n: of, k } = this.strata.get(stratum) ?? { n: 0, k: 0 };
      expected += (n * (k + DRAWN * overall)) / (of + DRAWN);
    }
    return expected / unit.n;
  }
}

const strataOf = ({ strata, n, k }: Evidence): readonly Stratum[] =>
  strata ?? [{ stratum: '', n, k: k ?? 0 }];

/**
 * By the beta-binomial probability of so many, or so few. Expected are the shares of the others by stratum. Left out of
 * them is also the one that stands out most, and of the correlation the two: else two alike would hide each other.
 */
export function byTail(
  rule: TailRule,
  members: readonly Evidence[],
  pool: readonly Evidence[],
): Judged[] {
  const sums = new Pool();
  for (const unit of pool) sums.add(unit, 1);
  const sign = rule.side === 'high' ? 1 : -1;
  const apart = (unit: Evidence) => {
    const share = sums.expected(unit);
    return (sign * (unit.k! - unit.n * share)) / Math.sqrt(unit.n * share * (1 - share));
  };
  const extremes = [...pool].sort((a, b) => apart(b) - apart(a)).slice(0, 2);
  const rho = correlation(pool, extremes);
  return members.map((unit) => {
    const out = [unit, extremes.find(({ unit_id }) => unit_id !== unit.unit_id)!];
    for (const each of out) sums.add(each, -1);
    const share = sums.expected(unit);
    for (const each of out) sums.add(each, 1);
    const p = tail(rule.side, unit.k!, unit.n, share, rho);
    const expected = comparedValue(rule, share);
    const far = sign * (unit.value - expected) >= rule.floor;
    const bounded = rule.side === 'high' ? unit.k! >= rule.bound_k : unit.k! <= rule.bound_k;
    return { expected, p, stands_out: far && bounded };
  });
}

/** Correlation within a unit by moments: what Pearson's χ² has beyond chance (Williams 1982). */
function correlation(pool: readonly Evidence[], without: readonly Evidence[]): number {
  const kept = pool.filter((unit) => !without.includes(unit));
  const sums = new Pool();
  for (const unit of kept) sums.add(unit, 1);
  let [beyond, weight] = [1, 0];
  for (const unit of kept) {
    const share = sums.expected(unit);
    beyond += (unit.k! - unit.n * share) ** 2 / (unit.n * share * (1 - share)) - 1;
    weight += unit.n - 1;
  }
  return Math.min(Math.max(weight > 0 ? beyond / weight : 0, LEAST_RHO), 0.9);
}
