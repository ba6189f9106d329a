/** False declarations: a criterion with points of its own takes away those of the criteria it names. No I/O. */
import type { Leaf } from './criteria';
import type { LeafScore } from './trace';

type Exact = Pick<LeafScore, 'points_exact'>;

/** Has a leaf that `voids` found something? It has points, added or taken, before they are rounded. */
const hasFound = (score: Exact | undefined) => Boolean(score?.points_exact);

/**
 * Takes all points from the leaves that a leaf with points names. What each of them found is settled
 * before: a criterion that is itself emptied still empties others, in whatever order they are written.
 * A gap stays a gap.
 */
export function emptyVoided(leaves: Leaf[], byCode: Map<string, LeafScore>): void {
  const targets = leaves
    .filter(({ code }) => hasFound(byCode.get(code)))
    .flatMap(({ voids }) => voids);
  for (const target of targets) {
    const score = byCode.get(target)!;
    if (score.points !== null)
      byCode.set(target, { ...score, points: 0, points_exact: 0, note: 'voided' });
  }
}

/** The leaves that have emptied `code` for one unit: for the page to name. */
export const voidedBy = (
  leaves: Leaf[],
  scores: ReadonlyMap<string, Exact>,
  code: string,
): Leaf[] => leaves.filter((leaf) => leaf.voids.includes(code) && hasFound(scores.get(leaf.code)));
