/** Numbers that look random and are decided by their seed alone: the same on every machine. No I/O. */

const WORD = 2 ** 32;

/** A stream of 32-bit words (sfc32 of PractRand, on whole numbers). */
export class Words {
  constructor(
    private a: number,
    private b: number,
    private c: number,
    private d: number,
  ) {
    // the first words still show the seed
    for (let i = 0; i < 20; i++) this.next();
  }

  /** 0 … 2³² − 1 */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}

/** Uniform and normal draws. */
export class Random {
  private readonly words: Words;
  private spare: number | null = null;

  constructor(seed: number) {
    this.words = new Words(seed | 0, 0x9e3779b9 | 0, 0x243f6a88 | 0, 1);
  }

  /** Uniform on 0 ≤ x < 1. */
  uniform(): number {
    return this.words.next() / WORD;
  }

  /** Standard normal, by Marsaglia's polar method: two at a time, one kept for the next call. */
  normal(): number {
    if (this.spare !== null) {
      const kept = this.spare;
      this.spare = null;
      return kept;
    }
    for (;;) {
      const [x, y] = [2 * this.uniform() - 1, 2 * this.uniform() - 1];
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.spare = y * factor;
      return x * factor;
    }
  }
}
