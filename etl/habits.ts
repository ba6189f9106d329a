/**
 * What the cells of one file usually look like, from its bytes and its first records. A shortcut that is
 * tried before the full reading of a cell; it never changes what a cell means. Pure.
 */
import type { Scan } from './scan';
import type { Source } from './source';

export interface Habits {
  /** Letters may be written as a base and marks of their own (NFD). */
  hasCombining: boolean;
  /** There may be spaces that are not the common one. */
  hasOddSpaces: boolean;
  /** Cells come from a workbook: U+066B is the decimal sign of its numbers. */
  isWorkbook: boolean;
  columns: Record<string, ColumnHabit>;
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
  isWorkbook: false,
  columns: {},
};

const MOST_FORMATS = 2;
const MOST_WORDS = 16;

/** @param sample cells of the first records below the heading */
export function habitsOf(
  source: Source,
  mapping: Record<string, number>,
  sample: string[][],
  scan: Pick<Scan, 'has_combining' | 'has_odd_spaces'>,
): Habits {
  const columns: Record<string, ColumnHabit> = {};
  for (const [name, index] of Object.entries(mapping)) {
    const { kind } = source.columns[name]!;
    const cells = sample.map((record) => record[index] ?? '').filter((cell) => cell !== '');
    const formats = ['date', 'moment', 'deadline'].includes(kind as string)
      ? common(cells.map(formatOf), MOST_FORMATS)
      : [];
    const isWord = kind === 'yes_no' || typeof kind === 'object';
    columns[name] = { formats, words: isWord ? common(cells, MOST_WORDS) : [] };
  }
  return {
    hasCombining: scan.has_combining !== false,
    hasOddSpaces: scan.has_odd_spaces !== false,
    isWorkbook: false,
    columns,
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
