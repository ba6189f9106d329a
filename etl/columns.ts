/**
 * A kind of cell → the SQL that reads it, and what is wrong when it can't. Pure: builds text, runs nothing.
 *
 * Reading takes two steps, so that nothing is computed twice: `inner` from the cell as it stands, then each
 * output from `inner`. What most cells of a file look like is tried first (`habits.ts`).
 */
import type { ReasonCode } from '@/i18n/reasons';
import { endOfDay, moment, sane } from './cells/moment';
import { dong, type NumberMode, number, whole } from './cells/number';
import { hmac } from './cells/person';
import { bound, textOf } from './cells/text';
import { word, YES_NO } from './cells/word';
import { type ColumnHabit, type Habits, UNKNOWN } from './habits';
import type { Kind } from './source';

export interface CellReader {
  type: 'text' | 'value';
  inner: (cell: string) => string;
  /** Suffix of the output column → SQL over `inner` and the cell; '' is the column itself. */
  outputs: { suffix: string; type: string; sql: (inner: string, cell: string) => string }[];
  /** The code when the cell is filled but no output has a value. */
  reason: ReasonCode;
}

export interface Manner {
  mode: NumberMode;
  /** Hex of the data folder's secret, for `person`. */
  key: string;
  habits?: Habits;
  habit?: ColumnHabit | undefined;
}

const NO_HABIT: ColumnHabit = { formats: [], words: [] };

export function cellReader(
  kind: Kind,
  { mode, key, habits = UNKNOWN, habit = NO_HABIT }: Manner,
): CellReader {
  const text = (cell: string) => textOf(cell, habits);
  const filled = (read: (cell: string) => string) => (cell: string) =>
    `(case when ${cell} <> '' then ${read(cell)} end)`;
  const at = (cell: string) => moment(cell, text(cell), habit.formats, habits.hasTypedNumbers);
  const value = (
    inner: CellReader['inner'],
    type: string,
    reason: ReasonCode,
    sql: (inner: string, cell: string) => string = (inner) => inner,
  ): CellReader => ({
    type: 'value',
    inner: filled(inner),
    outputs: [{ suffix: '', type, sql }],
    reason,
  });
  const amount = (cell: string) => number(cell, textOf(cell, habits, true), mode);
  const money = (cell: string) => dong(cell, textOf(cell, habits, true), mode);
  const wordOf = (words: typeof YES_NO) => (cell: string) =>
    word(cell, text(cell), words, habit.words);

  if (typeof kind === 'object') return value(wordOf(kind), 'varchar', 'bad_word');
  switch (kind) {
    case 'code':
    case 'text':
      return { ...value(text, 'varchar', 'missing'), type: 'text', inner: text };
    case 'person':
      return value((cell) => hmac(text(cell), key), 'varchar', 'missing');
    case 'date':
    case 'due_day':
      return value(at, 'date', 'bad_date', (inner, cell) => `cast(${sane(inner, cell)} as date)`);
    case 'moment':
      return value(at, 'timestamp', 'bad_date', sane);
    case 'deadline':
      return value(at, 'timestamp', 'bad_date', (inner, cell) => endOfDay(sane(inner, cell)));
    case 'count':
      return value(amount, 'integer', 'bad_count', whole);
    case 'amount':
      return value(money, 'bigint', 'bad_number', (n) => `round(${n})::bigint`);
    case 'number':
      return value(amount, 'double', 'bad_number');
    case 'figure': {
      const day = (cell: string) =>
        `cast(${bound(filled(at)(cell), (on) => sane(on, cell))} as date)`;
      const { outputs, ...figure } = value(amount, 'double', 'bad_number');
      const sql = (inner: string, cell: string) =>
        `(case when ${inner} is null then ${day(cell)} end)`;
      return { ...figure, outputs: [...outputs, { suffix: '_on', type: 'date', sql }] };
    }
    case 'yes_no':
      return value(wordOf(YES_NO), 'boolean', 'bad_yes_no', (inner) => `(${inner} = 'yes')`);
  }
}
