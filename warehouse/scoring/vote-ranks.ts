/** Which ranks counts of one vote each allow: exact, whatever their number. No I/O. */
import { binomialTail } from './binomial';
import type { RankSet } from './rank-confidence';

/**
 * Sets for the shares of a multinomial sample that hold together `level` of the time: for every ordered pair
 * the exact binomial test of "no more than the other", corrected by Holm's method (Bazylik, Mogstad, Romano,
 * Shaikh & Wilhelm, cemmap CWP40/21).
 */
export function voteRanks(votes: number[], level: number): RankSet[] {
  const tests = votes.flatMap((own, j) =>
    votes.flatMap((other, k) =>
      j === k ? [] : [{ j, k, chance: binomialTail(own, own + other, 0.5) }],
    ),
  );
  tests.sort((a, b) => a.chance - b.chance);
  const sets = votes.map(() => ({ low: 1, high: votes.length }));
  for (const [done, { j, k, chance }] of tests.entries()) {
    if (chance > (1 - level) / (tests.length - done)) break;
    sets[k]!.low++;
    sets[j]!.high--;
  }
  return sets;
}
