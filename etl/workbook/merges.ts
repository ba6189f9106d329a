/** Merged cells of a sheet: what a heading of two lines is told by. Pure. */

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

/** @returns null where `reference` is no range, or begins below the headings */
export function mergeOf(reference: string): Merge | null {
  const [, left, top, right, bottom] = RANGE.exec(reference) ?? [];
  if (!left || Number(top) > WITHIN) return null;
  return {
    top: Number(top),
    left: column(left),
    bottom: Number(bottom),
    right: column(right!),
  };
}
