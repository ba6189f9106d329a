/**
 * Which true ranks a sample allows (Mogstad, Romano, Shaikh & Wilhelm, Review of Economic Studies 2024,
 * "Inference for ranks"). Not the bootstrap of ranks: that fails exactly where units are close. No I/O.
 */
import { Random } from './random';

export interface Estimate {
  /** High is good. */
  value: number;
  /**
   * Variance of its sampling error, as far as the truth may lie below it, and above it: the same where chance
   * goes evenly. Estimates of different units are taken to be independent.
   */
  down: number;
  up: number;
}

export interface RankSet {
  low: number;
  high: number;
}

interface Sampling {
  /** 1 − α: how sure. */
  level: number;
  /** Samples drawn at each step. */
  draws: number;
  seed: number;
}

/** Ordered pairs: is the first truly above the second? */
interface Pairs {
  first: Int32Array;
  second: Int32Array;
  /** 1 ÷ the standard error of their difference; 0 where there is none. */
  scale: Float64Array;
}

function pairsOf(estimates: Estimate[], concerns: (j: number, k: number) => boolean): Pairs {
  const found: [number, number][] = [];
  for (let j = 0; j < estimates.length; j++)
    for (let k = 0; k < estimates.length; k++) if (j !== k && concerns(j, k)) found.push([j, k]);
  return {
    first: Int32Array.from(found, ([j]) => j),
    second: Int32Array.from(found, ([, k]) => k),
    scale: Float64Array.from(found, ([j, k]) => {
      // the first may be lower than it looks, the second higher
      const variance = estimates[j]!.down + estimates[k]!.up;
      return variance > 0 ? 1 / Math.sqrt(variance) : 0;
    }),
  };
}

/** The value that a share of `sorted` does not exceed, straight between neighbours (type 7). */
function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (at - Math.floor(at)) * (high - low);
}

/** Errors of all estimates, sample by sample. Every step uses the same ones: their law is the same at each. */
function samplesOf(estimates: Estimate[], { draws, seed }: Sampling): Float64Array {
  const random = new Random(seed);
  // an estimate that came out too high is above the truth by what it may lie below it
  const [high, low] = [estimates.map(({ down }) => down), estimates.map(({ up }) => up)].map(
    (variances) => variances.map(Math.sqrt),
  );
  const samples = new Float64Array(draws * estimates.length);
  for (let at = 0; at < samples.length; at++) {
    const normal = random.normal();
    samples[at] = (normal > 0 ? high! : low!)[at % estimates.length]! * normal;
  }
  return samples;
}

/** What the largest standardised difference of the pairs does not exceed, `level` of the time, if all were equal. */
function criticalOf(
  { first, second, scale }: Pairs,
  samples: Float64Array,
  units: number,
  level: number,
): number {
  const largest = new Float64Array(samples.length / units);
  for (let draw = 0, from = 0; draw < largest.length; draw++, from += units) {
    let most = Number.NEGATIVE_INFINITY;
    for (let pair = 0; pair < first.length; pair++) {
      const difference =
        (samples[from + first[pair]!]! - samples[from + second[pair]!]!) * scale[pair]!;
      if (difference > most) most = difference;
    }
    largest[draw] = most;
  }
  return quantile(largest.sort(), level);
}

/**
 * The critical value of the first step over all pairs. With equal variances it is Tukey's studentised range
 * quantile ÷ √2.
 */
export function criticalValue(estimates: Estimate[], sampling: Sampling): number {
  const pairs = pairsOf(estimates, () => true);
  return criticalOf(pairs, samplesOf(estimates, sampling), estimates.length, sampling.level);
}

/**
 * Two-sided sets with step-down. Each pair found different leaves the rest to be tested less strictly,
 * until nothing more is found.
 * @param of the units the sets are for; all of them hold together `level` of the time
 */
function setsOf(
  estimates: Estimate[],
  of: number[],
  samples: Float64Array,
  level: number,
): RankSet[] {
  const wanted = new Set(of);
  let pairs = pairsOf(estimates, (j, k) => wanted.has(j) || wanted.has(k));
  const above = new Int32Array(estimates.length);
  const below = new Int32Array(estimates.length);
  while (pairs.first.length) {
    const critical = criticalOf(pairs, samples, estimates.length, level);
    const left: number[] = [];
    for (let pair = 0; pair < pairs.first.length; pair++) {
      const [j, k, scale] = [pairs.first[pair]!, pairs.second[pair]!, pairs.scale[pair]!];
      const gap = estimates[j]!.value - estimates[k]!.value;
      const isAbove = scale > 0 ? gap * scale > critical : gap > 0;
      if (!isAbove) left.push(pair);
      else {
        above[k]!++;
        below[j]!++;
      }
    }
    if (left.length === pairs.first.length) break;
    pairs = {
      first: Int32Array.from(left, (pair) => pairs.first[pair]!),
      second: Int32Array.from(left, (pair) => pairs.second[pair]!),
      scale: Float64Array.from(left, (pair) => pairs.scale[pair]!),
    };
  }
  return of.map((unit) => ({ low: 1 + above[unit]!, high: estimates.length - below[unit]! }));
}

export interface RankSets {
  /** Sets that hold for all units together. */
  together: RankSet[];
  /** Sets each of which holds for its own unit. */
  alone: RankSet[];
}

export function rankSets(estimates: Estimate[], sampling: Sampling): RankSets {
  const samples = samplesOf(estimates, sampling);
  const all = estimates.map((_, unit) => unit);
  const setsFor = (of: number[]) => setsOf(estimates, of, samples, sampling.level);
  return { together: setsFor(all), alone: all.map((unit) => setsFor([unit])[0]!) };
}

/**
 * Bands, 1 at the top: units whose sets overlap, directly or over others in between, share one; any two of
 * different bands can be told apart.
 */
export function bandsOf(sets: RankSet[]): number[] {
  const sorted = sets.map((_, unit) => unit).sort((a, b) => sets[a]!.low - sets[b]!.low);
  const bands = new Array<number>(sets.length).fill(0);
  let [band, reach] = [0, 0];
  for (const unit of sorted) {
    if (sets[unit]!.low > reach) band++;
    reach = Math.max(reach, sets[unit]!.high);
    bands[unit] = band;
  }
  return bands;
}
