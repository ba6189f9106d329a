/** False declarations: a criterion with points of its own takes away those of the criteria it names. No I/O. */
import type { Leaf } from './criteria';
import type { LeafScore } from './trace';

type Exact = Pick<LeafScore, 'points_exact'>;

/** Has a leaf that `voids` found something? It has points, added or taken, before they are rounded. */
export const hasFound = (score: Exact | undefined) => Boolean(score?.points_exact);

/** The leaves that have emptied `code` for one unit: for the page to name. */
export const voidedBy = (
  leaves: Leaf[],
  scores: ReadonlyMap<string, Exact>,
  code: string,
): Leaf[] => leaves.filter((leaf) => leaf.voids.includes(code) && hasFound(scores.get(leaf.code)));
