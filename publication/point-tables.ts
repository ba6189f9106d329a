/** The rows behind a point as a table that leaves the program: what the viewer may see, and nothing else. */
import type { PointRows } from '@/warehouse/queries/point-rows';
import type { RowType } from '@/warehouse/queries/row-columns';
import type { Column, Table } from './tables';

const TYPES: Record<RowType, Column['type']> = {
  text: 'text',
  word: 'text',
  // a moment keeps its text: where a day has no hour, it has none
  moment: 'text',
  lines: 'text',
  day: 'date',
  number: 'number',
  boolean: 'boolean',
};

/** Columns `numerator` and `denominator` of counted rows add up to the figure. Former rows are `file:line`, one after the other. */
export function pointRowsTable({ columns, rows }: Pick<PointRows, 'columns' | 'rows'>): Table {
  return {
    columns: columns.map(({ name, type }) => ({ name, type: TYPES[type] })),
    rows: rows.map((row) =>
      Object.fromEntries(
        columns.map(({ name, type }) => [
          name,
          type === 'lines' ? linesText(row[name] as unknown as FormerRow[]) : (row[name] as string),
        ]),
      ),
    ),
  };
}

interface FormerRow {
  file_name: string;
  line: number;
}

const linesText = (rows: FormerRow[]) =>
  rows.map(({ file_name, line }) => `${file_name}:${line}`).join('; ') || null;
