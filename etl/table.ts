/** One table of a received file: what its columns are, and the ways to get at its records. */
import type { Recognised } from './headings';
import type { Record as FileRecord } from './lines';

export interface Peek extends Recognised {
  /** '' where cells are not separated by a sign. */
  delimiter: string;
  /** Physical lines, or rows of the sheet, above the first record of data: titles, blanks, heading. */
  head_lines: number;
  titles: { line: number; text: string }[];
  /** Blank lines above the heading. */
  head_blank_lines: number;
  /** Cells of the first records below the heading. */
  sample: string[][];
}

/** What DuckDB can read by itself, a row a record, in order. */
export interface Direct {
  /**
   * SQL giving `fault` and the cells `c0`, `c1`, … as text.
   * @param hidingFaults no cell of a line at fault comes through: who knows whose it is. Costs as much again
   */
  from: (hidingFaults: boolean) => string;
  /** What it must find to be trusted; null where it may not be tried. */
  rows: number | null;
  /** Blank lines at the end that are no record to it. */
  trailing_blanks: number;
}

export interface Table {
  /** '' where the file is one table. */
  sheet: string;
  peek: Peek;
  direct: Direct | null;
  /** Numbers are numbers already: U+066B is their decimal sign, whatever people write. */
  has_typed_numbers: boolean;
  has_combining: boolean;
  has_odd_spaces: boolean;
  /** Rows that people can't see in the sheet, as far as `records` has been read. */
  hidden_rows?: () => number;
  /** People can't see the sheet itself. */
  is_hidden?: boolean;
  /** Records below the heading, in order, every one accounted for. */
  records(): AsyncIterable<FileRecord[]>;
}

export interface Tables {
  tables: Table[];
  /** Sheets that hold no table the program knows: their names, and why. */
  left_out: { sheet: string; why: string }[];
  close(): void;
}
