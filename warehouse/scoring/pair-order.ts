/**
 * Which of two units stays above the other when every weight may change by a given part. No I/O.
 *
 * With dₖ what one earned more than the other, the order holds for every change of each weight by less than
 * ρ* = Σ dₖ ÷ Σ |dₖ|, and some change by ρ* turns it round: exact wherever the two were scored over the same
 * criteria. Where something was left out for one of them, two ratios are compared; a bound takes the place of
 * the formula, and ρ* is then at least the value given.
 */
import type { Weighted } from './weighted';

/** Sums of so many figures are told apart no further than this. */
const NOISE = 1e-9;

export class PairOrder {
  private readonly count: number;
  /** Σ earned by unit. */
  private readonly sums: Float64Array;
  /** Units with the same number were scored over the same criteria. */
  private readonly left: Int32Array;
  /** No two units scored over the same criteria differ by more than this in all criteria together. */
  private readonly widest: number;

  constructor(private readonly weighted: Weighted) {
    const { units, earned, weight } = weighted;
    this.count = weighted.nodes.length;
    this.sums = new Float64Array(units);
    this.left = new Int32Array(units);
    const [low, high] = [
      new Float64Array(this.count).fill(Number.POSITIVE_INFINITY),
      new Float64Array(this.count).fill(Number.NEGATIVE_INFINITY),
    ];
    const kinds = new Map<string, number>();
    for (let u = 0, at = 0; u < units; u++) {
      const row = weight.subarray(at, at + this.count);
      const kind = row.join();
      if (!kinds.has(kind)) kinds.set(kind, kinds.size);
      this.left[u] = kinds.get(kind)!;
      for (let k = 0; k < this.count; k++, at++) {
        this.sums[u]! += earned[at]!;
        low[k] = Math.min(low[k]!, earned[at]!);
        high[k] = Math.max(high[k]!, earned[at]!);
      }
    }
    this.widest = low.reduce((total, least, k) => total + high[k]! - least, 0);
  }

  /** Whether the two were scored over the same criteria, so that the formula is exact. */
  isExact(above: number, below: number): boolean {
    return this.left[above] === this.left[below];
  }

  /** Does `above` stay above `below` whenever each weight changes by at most `change` (0…1) of itself? */
  isSure(above: number, below: number, change: number): boolean {
    if (!this.isExact(above, below)) return this.bound(above, below, change) > NOISE;
    const gap = this.sums[above]! - this.sums[below]!;
    if (gap <= NOISE) return false;
    if (gap > change * this.widest + NOISE) return true;
    // as soon as they differ by so much that the gap can be made up, it is not sure
    const most = (gap - NOISE) / change;
    const { earned } = this.weighted;
    let [a, b, different] = [above * this.count, below * this.count, 0];
    for (let k = 0; k < this.count; k++, a++, b++) {
      different += Math.abs(earned[a]! - earned[b]!);
      if (different >= most) return false;
    }
    return true;
  }

  /**
   * ρ* of the pair, 0…1: 1 where no change of weights turns it round (the upper is nowhere worse).
   * `above` must stand above `below` under the declared weights, else 0.
   */
  margin(above: number, below: number): number {
    if (this.isExact(above, below)) {
      const { earned } = this.weighted;
      const gap = this.sums[above]! - this.sums[below]!;
      if (gap <= NOISE) return 0;
      let different = 0;
      for (let k = 0; k < this.count; k++)
        different += Math.abs(earned[above * this.count + k]! - earned[below * this.count + k]!);
      return Math.min(1, gap / different);
    }
    let [safe, doubtful] = [0, 1];
    for (let step = 0; step < 30; step++) {
      const middle = (safe + doubtful) / 2;
      if (this.isSure(above, below, middle)) safe = middle;
      else doubtful = middle;
    }
    return safe;
  }

  /**
   * A lower bound of r·g(above) − g(below), where g = Σ u (earned − t·weight) with t between the two, and
   * r = Σ u weight(below) ÷ Σ u weight(above): it is positive where the upper ratio is the larger. All but r
   * is linear in u; r is held at its declared value, and what its change can do is taken off.
   */
  private bound(above: number, below: number, change: number): number {
    const { earned, weight } = this.weighted;
    const [a, b] = [above * this.count, below * this.count];
    let [wholeA, wholeB, common] = [0, 0, 0];
    for (let k = 0; k < this.count; k++) {
      wholeA += weight[a + k]!;
      wholeB += weight[b + k]!;
      if (weight[a + k]! > 0 && weight[b + k]! > 0) common += weight[a + k]!;
    }
    if (wholeA === 0 || wholeB === 0) return Number.NEGATIVE_INFINITY;
    const level = (this.sums[above]! / wholeA + this.sums[below]! / wholeB) / 2;
    const ratio = wholeB / wholeA;
    let [linear, spread, own, ownSpread] = [0, 0, 0, 0];
    for (let k = 0; k < this.count; k++) {
      const upper = earned[a + k]! - level * weight[a + k]!;
      const term = ratio * upper - (earned[b + k]! - level * weight[b + k]!);
      linear += term;
      spread += Math.abs(term);
      own += upper;
      ownSpread += Math.abs(upper);
    }
    const [up, down] = [1 + change, 1 - change];
    const [onlyA, onlyB] = [wholeA - common, wholeB - common];
    let drift = 0;
    for (const shared of [up * common, down * common]) {
      const ends = [
        (shared + up * onlyB) / (shared + down * onlyA),
        (shared + down * onlyB) / (shared + up * onlyA),
      ];
      for (const end of ends) drift = Math.max(drift, Math.abs(end - ratio));
    }
    // nothing in common and all weights gone: the ratio has no bound
    if (!Number.isFinite(drift)) return Number.NEGATIVE_INFINITY;
    return linear - change * spread - (Math.abs(own) + change * ownSpread) * drift;
  }
}
