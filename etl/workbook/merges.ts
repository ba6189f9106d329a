/** Merged cells of a sheet: what a heading of two lines is told by, and values that stand beside several rows. Pure. */

/** Rows as Excel shows them, from 1; columns as places in `Row.cells`, from 0; both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Headings stand above this row. */
const WITHIN = 60;
const RANGE = /^\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})$/i;

const column = (letters: string) =>
  [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** @returns null where `reference` is no range */
export function mergeOf(reference: string): Merge | null {
  const [, left, top, right, bottom] = RANGE.exec(reference) ?? [];
  if (!left) return null;
  return {
    top: Number(top),
    left: column(left),
    bottom: Number(bottom),
    right: column(right!),
  };
}

/** Whether it begins where headings stand. */
export const isOfHeading = ({ top }: Merge) => top <= WITHIN;

/** Whether one value stands beside several rows, in a column of its own. */
export const isTall = ({ top, left, bottom, right }: Merge) => left === right && bottom > top;

/**
 * Puts the value of a tall merged cell into the rows it stands beside: that is what people see there. To be
 * asked row by row, from the top.
 * @param places columns whose values may stand beside several rows
 */
export function beside(merges: Merge[], places: number[]) {
  const wanted = new Map(places.map((place) => [place, ordered(merges, place)]));
  const values = new Map<number, string>();
  return (number: number, cells: string[]): string[] => {
    let seen = cells;
    for (const [place, tall] of wanted) {
      while (tall.length && tall[0]!.bottom < number) tall.shift();
      const merge = tall[0];
      if (!merge || merge.top > number) continue;
      if (merge.top === number) values.set(place, cells[place] ?? '');
      // a row of nothing else is blank
      else if (!cells[place]?.trim() && cells.some((cell) => cell.trim() !== '')) {
        if (seen === cells) seen = [...cells];
        while (seen.length < place) seen.push('');
        seen[place] = values.get(place) ?? '';
      }
    }
    return seen;
  };
}

const ordered = (merges: Merge[], place: number) =>
  merges.filter(({ left }) => left === place).sort((a, b) => a.top - b.top);
