/** What one weight must become for two units to change places, the others giving or taking in proportion. No I/O. */
import type { Weighted } from './weighted';

export interface WeightFlip {
  /** Position among the weighted nodes. */
  node: number;
  /** Share of all weights declared, and that at which the two are level; 0…1. */
  from: number;
  to: number;
}

/**
 * The single weight that must move least, in shares of the whole, for `below` to catch up with `above`:
 * with R what the other criteria say, w* = R ÷ (R − d). Null where no single weight can do it, or where
 * the two were not scored over the same criteria (then the formula does not hold).
 */
export function leastFlip(
  { nodes, earned, weight }: Weighted,
  above: number,
  below: number,
): WeightFlip | null {
  const count = nodes.length;
  const [a, b] = [above * count, below * count];
  let [whole, gap] = [0, 0];
  for (let k = 0; k < count; k++) {
    if (weight[a + k] !== weight[b + k]) return null;
    whole += weight[a + k]!;
    gap += earned[a + k]! - earned[b + k]!;
  }
  gap /= whole;
  if (!(gap > 0)) return null;
  let best: WeightFlip | null = null;
  for (let k = 0; k < count; k++) {
    const from = weight[a + k]! / whole;
    if (from === 0 || from >= 1) continue;
    const ahead = (earned[a + k]! - earned[b + k]!) / weight[a + k]!;
    const rest = (gap - from * ahead) / (1 - from);
    const to = rest / (rest - ahead);
    if (!(to >= 0 && to <= 1)) continue;
    if (!best || Math.abs(to - from) < Math.abs(best.to - best.from)) best = { node: k, from, to };
  }
  return best;
}
