/** One column of a received file: where its cell is, how it is read, and what it becomes. */
import type { CellReader } from './columns';
import type { Column } from './source';

export interface Mapped {
  name: string;
  column: Column;
  reader: CellReader;
  cell: string;
  /** The text in the cell: costs something, so it is asked for only where the value is null. */
  text: string;
  inner: string;
  outputs: string[];
}

export const noValue = ({ outputs }: Mapped) =>
  outputs.map((name) => `${name} is null`).join(' and ');

/** Nothing stands in the cell. */
export const isEmpty = (column: Mapped) =>
  column.reader.type === 'text'
    ? noValue(column)
    : `(${noValue(column)} and ${column.text} is null)`;
