/** Many tests at once: how large a share of those called remarkable may be chance. No I/O. */

/**
 * Adjusted p-values by Benjamini & Hochberg (1995, J. R. Stat. Soc. B 57, 289–300): those not above q are rejected
 * with a false discovery rate of at most q, for tests that are independent or positively dependent.
 * @param p values 0–1; null where there is no probability, which is no test and stays null
 * @returns q, in the order of `p`
 */
export function adjusted(p: readonly (number | null)[]): (number | null)[] {
  const tests = p.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  tests.sort((a, b) => b.value - a.value);
  const q: (number | null)[] = p.map(() => null);
  let least = 1;
  tests.forEach(({ value, at }, i) => {
    least = Math.min(least, (value * tests.length) / (tests.length - i));
    q[at] = least;
  });
  return q;
}
