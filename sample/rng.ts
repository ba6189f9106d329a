import { Words } from '@/warehouse/scoring/random';

const WORD = 2 ** 32;

/** Four 32-bit words that depend on every character of `text`. */
function wordsOf(text: string): [number, number, number, number] {
  const state: [number, number, number, number] = [1779033703, 3144134277, 1013904242, 2773480762];
  const factors = [597399067, 2869860233, 951274213, 2716044179];
  for (let at = 0; at < text.length; at++)
    for (let i = 0; i < 4; i++)
      state[i] = Math.imul(
        state[i]! ^ text.charCodeAt(at) ^ (state[(i + 1) % 4]! >>> 13),
        factors[i]!,
      );
  return state;
}

/**
 * A stream of numbers that look random and are decided by seed and label alone (sfc32 on 32-bit whole
 * numbers): the same on every machine. A stream of its own for each purpose keeps them independent.
 */
export class Rng {
  private readonly words: Words;

  constructor(
    private readonly seed: number,
    private readonly label = '',
  ) {
    this.words = new Words(...wordsOf(`${seed}/${label}`));
  }

  /** Another stream of the same seed. */
  fork(label: string | number): Rng {
    return new Rng(this.seed, `${this.label}/${label}`);
  }

  /** 0 … 2³² − 1 */
  next(): number {
    return this.words.next();
  }

  /** 0 ≤ share < 1 */
  share(): number {
    return this.next() / WORD;
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.share() * (high - low + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.share() * list.length)]!;
  }

  /** Mean 0, deviation 1, never beyond 6: twelve shares added, no function a platform may round its own way. */
  bell(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.share();
    return sum;
  }

  /** `count` different members of `list`, in random order. */
  sample<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    for (let i = 0; i < count; i++) {
      const from = i + Math.floor(this.share() * (left.length - i));
      [left[i], left[from]] = [left[from]!, left[i]!];
    }
    return left.slice(0, count);
  }
}

/** The index under `point` (0 ≤ point < 1) where each weight has its share of the line. */
export function weighted(weights: readonly number[]): (point: number) => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const ends = weights.map((weight) => {
    sum += weight / total;
    return sum;
  });
  return (point) => {
    const found = ends.findIndex((end) => point < end);
    return found < 0 ? weights.length - 1 : found;
  };
}
