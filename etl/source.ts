/** What a source is: its columns, how people head them, and which rows can't be counted. Types and small lookups. */
import { plainText } from '@/i18n/plain-text';
import type { ReasonCode } from '@/i18n/reasons';
import type { TitleFacts } from './title-facts';

/** How a cell is read; `columns.ts` has the SQL of each. */
export type Kind =
  /** An identifier: kept as text, leading zeros and all. */
  | 'code'
  | 'text'
  /** A name, phone or identity number: only a keyed hash leaves the reader. */
  | 'person'
  | 'date'
  /** A day promised: it says nothing of how recent the file is. */
  | 'due_day'
  | 'moment'
  /** A moment until which there is time: a bare date runs to the end of that day. */
  | 'deadline'
  | 'count'
  /** Đồng, without decimals. */
  | 'amount'
  | 'number'
  /** A number, or for date measures a date. */
  | 'figure'
  | 'yes_no'
  | Vocabulary;

/** One vocabulary: our word → the words people use for it. */
export type Vocabulary = { [word: string]: string[] };

export interface Column {
  kind: Kind;
  /** What it means, for the quality page; the Vietnamese is also a heading. */
  title: { vi: string; en: string };
  /** Other headings people use, in any case, with or without accents. */
  headings?: string[];
  /** Its name in the lake, where its own is taken. */
  stored_as?: string;
  /** A row where it is empty can't be counted. */
  required?: boolean;
  /** A row where it is filled but can't be read can't be counted; otherwise it is null with a warning. */
  strict?: boolean;
}

export interface RowRule {
  reason: ReasonCode;
  column: string;
  /** SQL over the columns of the source and {@link AFTER_ARRIVAL}: true where the rule is broken. */
  when: string;
  /** The row still counts, with a warning. */
  warn?: boolean;
  /** Columns whose numbers the rule compares: shown beside the sentence. */
  compares?: string[];
}

export interface Source {
  name: string;
  title: { vi: string; en: string };
  columns: Record<string, Column>;
  /** A file is this source when it has at least one column of each list. */
  recognised_by: string[][];
  rules: RowRule[];
  /** Columns that name a row: empty in total rows. */
  names_row: string[];
  /** SQL over the columns: true for a row that adds up others and would be counted twice. */
  is_total?: string;
  /** A yes_no column: in a file that has it, only rows that say yes are more than a proposal. */
  confirmed_by?: string;
  /** The wide form, a column a question: every heading that is no column becomes a cell of these two. */
  wide?: { heading: string; cell: string };
  /** Columns that the rows above the table may tell for all of it, where it has no such column. */
  told_above?: (keyof TitleFacts)[];
  /** Its dates are validity, not events: they say nothing of how recent the file is. */
  timeless?: boolean;
  /**
   * Columns that together name what a row is about: the same in a later file says it again. Blank is the same
   * as blank. Without them a row is only known to be said again where the sender says which it corrects.
   */
  key?: string[];
}

/** Which row that was sent back a row corrects. Every source has these columns; `rejects` fills them in. */
export const LINEAGE: Record<'corrects_file' | 'corrects_line', Column> = {
  corrects_file: {
    kind: 'code',
    title: { vi: 'Tệp gốc', en: 'File the corrected row is from: the beginning of its hash' },
  },
  corrects_line: {
    kind: 'count',
    title: { vi: 'Dòng gốc', en: 'Line of the corrected row in that file' },
  },
};

/** Codes that a spreadsheet has rounded to 2.5E+11: rows of different codes would all become one. */
const roundedCodes = ({ columns }: Source): RowRule[] =>
  Object.keys(columns)
    .filter((name) => columns[name]!.kind === 'code')
    .map((column) => ({
      reason: 'rounded_code',
      column,
      // most codes are told apart by their length or by a sign they have not
      when: `strlen(${column}) < 16 and contains(${column}, '+')
        and regexp_full_match(${column}, '[0-9]+([.,][0-9]+)?[eE][+][0-9]+')`,
    }));

/** `source` as files are read: its own columns, then those that tell what a row corrects. */
export const withLineage = (source: Source): Source => ({
  ...source,
  columns: { ...source.columns, ...LINEAGE },
  rules: [...roundedCodes(source), ...source.rules],
});

/** The column that says when a row happened: the end of its period, else its first required date. */
export function dayColumn({ columns }: Source): string | null {
  if (columns.period_to) return 'period_to';
  const dated = Object.keys(columns).find(
    (name) =>
      columns[name]!.required &&
      (columns[name]!.kind === 'date' || columns[name]!.kind === 'moment'),
  );
  return dated ?? null;
}

/** The unit a row is of, by code or by name: "Đơn vị" alone may hold either. */
export const NAMED_UNIT: { unit_code: Column; unit_name: Column } = {
  unit_code: {
    kind: 'code',
    title: { vi: 'Mã đơn vị', en: 'Unit code, or its name' },
    headings: ['Unit code', 'Mã định danh', 'Mã cơ quan', 'Unit', 'Đơn vị'],
  },
  unit_name: {
    kind: 'text',
    title: { vi: 'Tên đơn vị', en: 'Unit name' },
    headings: ['Unit', 'Đơn vị', 'Cơ quan', 'Cơ quan, đơn vị', 'Xã, phường', 'UBND xã, phường'],
  },
};

/** The period a report is of. */
export const PERIOD: { period_from: Column; period_to: Column } = {
  period_from: {
    kind: 'date',
    strict: true,
    title: { vi: 'Từ ngày', en: 'First day of the period; blank: that of the campaign' },
    headings: ['Kỳ từ', 'Ngày đầu kỳ'],
  },
  period_to: {
    kind: 'date',
    required: true,
    strict: true,
    title: { vi: 'Đến ngày', en: 'Last day of the period' },
    headings: ['Kỳ đến', 'Ngày cuối kỳ'],
  },
};

/** In the SQL of a rule: the first moment after the day its file arrived. */
export const AFTER_ARRIVAL = ':after_arrival';

export const UNIT_TOLD: RowRule = {
  reason: 'missing',
  column: 'unit_code',
  when: 'unit_code is null and unit_name is null',
};

/** `text` as headings are compared: no accents, no case, no punctuation. */
export function headingKey(text: string): string {
  return plainText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const keysOf = new WeakMap<Source, [column: string, keys: string[]][]>();

/** Every heading each column of a source answers to, as keys. Asked of every row that may be a heading: made once. */
export function headingKeys(source: Source): [column: string, keys: string[]][] {
  let keys = keysOf.get(source);
  if (!keys) {
    keys = Object.entries(source.columns).map(([name, { title, headings = [] }]) => [
      name,
      [name, title.vi, title.en, ...headings].map(headingKey),
    ]);
    keysOf.set(source, keys);
  }
  return keys;
}

/** How a column is called to people: the heading a file gave it, else its title. */
export function headingOf(
  source: Source,
  column: string | null,
  headings?: { headings: string[]; mapping: Record<string, number> },
): string | null {
  if (!column) return null;
  const place = (name: string) => headings?.mapping[name];
  // where a file names its units, no cell of a code is missing
  const shown = column === 'unit_code' ? (place(column) ?? place('unit_name')) : place(column);
  return headings?.headings[shown ?? -1] ?? source.columns[column]?.title.vi ?? column;
}
