/** Who stands high enough for an award to be considered. A list, never a grant. No I/O. */
import type { Campaign } from './read-campaign';

/** A unit with its places; null where it has none. */
interface Placed {
  block: string | null;
  rank: number | null;
  rank_in_block: number | null;
}

export interface AwardList<U> {
  title: string;
  /** The block it is a list of; null: of all units. */
  block: string | null;
  /** How many the campaign gives. */
  top: number;
  /** In order of place. More than `top` where the last of them share theirs. */
  candidates: U[];
}

/**
 * The lists of a campaign's awards, one a block where an award goes by block. Whoever has fewer than `top`
 * units above it is on the list, so that nobody who shares a place is left out by chance; units without a
 * place are on none. Nothing is listed under `authority: none`.
 */
export function awardLists<U extends Placed>(
  { authority, awards, blocks: hasBlocks }: Pick<Campaign, 'authority' | 'awards' | 'blocks'>,
  units: U[],
): AwardList<U>[] {
  if (authority === 'none') return [];
  const blocks = [...new Set(units.flatMap(({ block }) => block ?? []))];
  return awards.flatMap(({ title, scope, top }) => {
    const list = (block: string | null): AwardList<U> => {
      const place = (unit: U) => (block === null ? unit.rank : unit.rank_in_block);
      const placed = units
        .filter((unit) => (block === null || unit.block === block) && place(unit) !== null)
        .sort((a, b) => place(a)! - place(b)!);
      const above = (unit: U) => placed.filter((other) => place(other)! < place(unit)!).length;
      return { title, block, top, candidates: placed.filter((unit) => above(unit) < top) };
    };
    return scope === 'block' && hasBlocks !== 'none' ? blocks.map(list) : [list(null)];
  });
}
