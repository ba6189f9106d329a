/**
 * What the cells of one file usually look like, from its bytes and its first records. A shortcut that is
 * tried before the full reading of a cell; it never changes what a cell means. Pure.
 */
import type { Nothing } from './cells/nothing';
import type { Column, Source } from './source';
import type { Table } from './table';

export interface Habits {
  /** Letters may be written as a base and marks of their own (NFD). */
  hasCombining: boolean;
  /** There may be spaces that are not the common one. */
  hasOddSpaces: boolean;
  /** Numbers are numbers already, as in a workbook: U+066B is their decimal sign. */
  hasTypedNumbers: boolean;
  columns: Record<string, ColumnHabit>;
  /** Cells (c0, c1, …) that may stay empty, where a text may say that there is nothing. */
  nothing: Record<string, Nothing>;
}

export interface ColumnHabit {
  /** Date formats of DuckDB, the most common first. */
  formats: string[];
  /** Cells as they stand, the most common first. */
  words: string[];
}

/** Of a file nothing is known of. */
export const UNKNOWN: Habits = {
  hasCombining: true,
  hasOddSpaces: true,
  hasTypedNumbers: false,
  columns: {},
  nothing: {},
};

const DAYS = ['date', 'due_day', 'moment', 'deadline'];

/** What says in an optional column that there is nothing; null where a text is never looked into. */
function nothingIn({ kind, required }: Column): Nothing | null {
  if (required || ['code', 'text', 'person'].includes(kind as string)) return null;
  return DAYS.includes(kind as string) ? 'day' : 'value';
}

const MOST_FORMATS = 2;
const MOST_WORDS = 16;

/** @param table its first records, and what stands in its bytes */
export function habitsOf(
  source: Source,
  mapping: Record<string, number>,
  table: Pick<Table, 'has_combining' | 'has_odd_spaces' | 'has_typed_numbers'> & {
    peek: Pick<Table['peek'], 'sample'>;
  },
): Habits {
  const columns: Habits['columns'] = {};
  const nothing: Habits['nothing'] = {};
  for (const [name, index] of Object.entries(mapping)) {
    const { kind } = source.columns[name]!;
    const none = nothingIn(source.columns[name]!);
    if (none) nothing[`c${index}`] = none;
    const cells = table.peek.sample
      .map((record) => record[index] ?? '')
      .filter((cell) => cell !== '');
    const formats = ['date', 'moment', 'deadline'].includes(kind as string)
      ? common(cells.map(formatOf), MOST_FORMATS)
      : [];
    const isWord = kind === 'yes_no' || typeof kind === 'object';
    columns[name] = { formats, words: isWord ? common(cells, MOST_WORDS) : [] };
  }
  return {
    hasCombining: table.has_combining,
    hasOddSpaces: table.has_odd_spaces,
    hasTypedNumbers: table.has_typed_numbers,
    columns,
    nothing,
  };
}

/** The most common of `values`, null left out. */
function common(values: (string | null)[], most: number): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([value]) => value);
}

const SHAPES: [RegExp, string][] = [
  [/^\d{1,2}\/\d{1,2}\/\d{4}/, '%d/%m/%Y'],
  [/^\d{4}-\d{1,2}-\d{1,2}/, '%Y-%m-%d'],
  [/^\d{1,2}-\d{1,2}-\d{4}/, '%d-%m-%Y'],
  [/^\d{1,2}\.\d{1,2}\.\d{4}/, '%d.%m.%Y'],
  [/^\d{4}\/\d{1,2}\/\d{1,2}/, '%Y/%m/%d'],
];
const CLOCK = /^([ T])\d{1,2}:\d{2}(:\d{2})?$/;

/** The format `cell` is written in, as DuckDB names it; null for one that is no usual date. */
function formatOf(cell: string): string | null {
  for (const [shape, day] of SHAPES) {
    const [found] = shape.exec(cell) ?? [];
    if (found === undefined) continue;
    const rest = cell.slice(found.length);
    if (rest === '') return day;
    const [, joint, seconds] = CLOCK.exec(rest) ?? [];
    return joint === undefined ? null : `${day}${joint}%H:%M${seconds ? ':%S' : ''}`;
  }
  return null;
}
