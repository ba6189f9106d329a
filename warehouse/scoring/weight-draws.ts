/** Ranks under thousands of drawn weights: how they fall, where `rank-range.ts` says how far they can. No I/O. */
import { Random } from './random';
import type { Weighted } from './weighted';

export interface DrawnRanks {
  low: number;
  p5: number;
  median: number;
  p95: number;
  high: number;
}

/**
 * Each weight is drawn evenly from `1 − change` to `1 + change` times the declared one, all apart.
 * A place is one more than the number of units above, so units that are level share the best.
 * @returns for each unit the best and the worst place drawn, and the places 5%, 50%, 95% of draws don't pass
 */
export function drawRanks(
  weighted: Weighted,
  { draws, change, seed }: { draws: number; change: number; seed: number },
): DrawnRanks[] {
  const { units, earned, weight } = weighted;
  const count = weighted.nodes.length;
  const random = new Random(seed);
  const factor = new Float64Array(count);
  const standing = new Float64Array(units);
  const sorted = new Float64Array(units);
  const { kindOf, kinds } = kindsOf(weight, units, count);
  const wholes = new Float64Array(kinds.length);
  // how often each unit came to each place
  const seen = new Uint32Array(units * units);
  for (let draw = 0; draw < draws; draw++) {
    for (let k = 0; k < count; k++) factor[k] = 1 + change * (2 * random.uniform() - 1);
    kinds.forEach((row, kind) => {
      let whole = 0;
      for (let k = 0; k < count; k++) whole += factor[k]! * row[k]!;
      wholes[kind] = whole;
    });
    for (let u = 0, at = 0; u < units; u++) {
      let sum = 0;
      for (let k = 0; k < count; k++, at++) sum += factor[k]! * earned[at]!;
      sorted[u] = standing[u] = sum / wholes[kindOf[u]!]!;
    }
    sorted.sort();
    for (let u = 0; u < units; u++) seen[u * units + above(sorted, standing[u]!)]!++;
  }
  return Array.from({ length: units }, (_, u) =>
    summary(seen.subarray(u * units, (u + 1) * units), draws),
  );
}

/** Units by the criteria they were scored over: each kind has its weights once. */
function kindsOf(weight: Float64Array, units: number, count: number) {
  const known = new Map<string, number>();
  const kinds: Float64Array[] = [];
  const kindOf = Int32Array.from({ length: units }, (_, u) => {
    const row = weight.subarray(u * count, (u + 1) * count);
    const key = row.join();
    if (!known.has(key)) known.set(key, kinds.push(row) - 1);
    return known.get(key)!;
  });
  return { kindOf, kinds };
}

/** How many of the ascending `sorted` are larger than `value`, which is one of them. */
function above(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! > value) to = middle;
    else from = middle + 1;
  }
  return sorted.length - from;
}

function summary(seen: Uint32Array, draws: number): DrawnRanks {
  const notPassedBy = (share: number) => {
    let passed = 0;
    for (let place = 0; place < seen.length; place++) {
      passed += seen[place]!;
      if (passed >= share * draws) return place + 1;
    }
    return seen.length;
  };
  return {
    low: notPassedBy(1 / draws),
    p5: notPassedBy(0.05),
    median: notPassedBy(0.5),
    p95: notPassedBy(0.95),
    high: notPassedBy(1),
  };
}
