/**
 * A source and how one file heads it → one SQL statement: every record typed, with its reason where it
 * is rejected. Pure: builds text, runs nothing.
 */
import { identifier, literal } from '@/warehouse/db';
import {
  decimalEvidence,
  defaultMode,
  EVIDENCE_BITS,
  type NumberMode,
  numericColumns,
} from './cells/number';
import { textOf } from './cells/text';
import { word } from './cells/word';
import { cellReader } from './columns';
import type { Habits } from './habits';
import { isEmpty, type Mapped, noValue } from './mapped';
import { skipKind } from './skipped';
import { AFTER_ARRIVAL, type Source, type Vocabulary } from './source';
import type { TitleFacts } from './title-facts';
import { keptColumns } from './uncounted';

export interface Reading {
  source: Source;
  /** Column → index of its cell; columns the file does not have are absent. */
  mapping: Record<string, number>;
  /** What the titles above the table tell of every row: cells that the file does not have. */
  told: TitleFacts;
  /** Heading texts of the file, by cell. */
  headings: string[];
  /** SQL giving `fault`, the cells `c0`, `c1`, … as text, and `line` where records are not lines. */
  from: string;
  /** Whether `from` gives `line`; else it is a line a record, and the lake counts them. */
  hasLine: boolean;
  habits: Habits;
  /** In the wide form: cells whose headings are questions. */
  questions: number[];
  /** Decided from the file's own cells; default by kind. */
  modes: Record<string, NumberMode>;
  /** Id of the lake file the rows belong to. */
  file: string;
  /** The day the file arrived, ISO. */
  arrived_on: string;
  /** Hex of the folder's secret, for persons. */
  key: string;
}

/** The columns of every lake file of a source, in order, with their types. */
export function lakeColumns(source: Source): { name: string; type: string }[] {
  const typed = Object.entries(source.columns).flatMap(([name, { kind, stored_as }]) =>
    cellReader(kind, { mode: defaultMode(kind), key: '' }).outputs.map(({ suffix, type }) => ({
      name: (stored_as ?? name) + suffix,
      type,
    })),
  );
  return [
    { name: 'file', type: 'varchar' },
    { name: 'line', type: 'integer' },
    { name: 'skipped', type: 'varchar' },
    { name: 'reason', type: 'varchar' },
    { name: 'reason_column', type: 'varchar' },
    { name: 'warnings', type: 'varchar' },
    { name: 'decimals', type: 'ubigint' },
    ...typed,
    ...(source.wide ? [{ name: ANSWERS, type: ANSWERS_TYPE }] : []),
  ];
}

/** In the wide form every answer of a row; null in the long one. */
const ANSWERS = 'answers';
const ANSWERS_TYPE = 'struct(question varchar, answer varchar)[]';

/** The one statement that reads a file. */
export function validation(reading: Reading): string {
  const { source, mapping, told, modes, key, habits } = reading;
  const all = Object.entries(source.columns).map(([name, column]): Mapped => {
    const mode = modes[name] ?? defaultMode(column.kind);
    const reader = cellReader(column.kind, { mode, key, habits, habit: habits.columns[name] });
    const cell = name in told ? `t_${name}` : `c${mapping[name]}`;
    const stored = column.stored_as ?? name;
    const outputs = reader.outputs.map(({ suffix }) => identifier(stored + suffix));
    const inner = identifier(`i_${name}`);
    return { name, column, reader, cell, text: textOf(cell, habits), inner, outputs };
  });
  const isTold = ({ name }: Mapped) => name in told;
  const inFile = all.filter(({ name }) => name in mapping);
  const mapped = [...inFile, ...all.filter(isTold)];
  const absent = all.filter((column) => !mapped.includes(column));
  const from = Object.entries(told).reduce(
    (rows, [name, text]) => `select *, ${literal(text)} as t_${name} from (${rows})`,
    asReceived(reading),
  );
  const nulls = absent.flatMap(({ reader, outputs }) =>
    reader.outputs.map(({ type }, i) => `cast(null as ${type}) as ${outputs[i]}`),
  );
  const values = mapped.flatMap(({ reader, inner, cell, outputs }) =>
    reader.outputs.map(({ sql }, i) => `${sql(inner, cell)} as ${outputs[i]}`),
  );
  const inners = mapped.map(({ reader, cell, inner }) => `${reader.inner(cell)} as ${inner}`);
  const evidence = numericColumns(source).flatMap((name, place) => {
    const found = mapped.find((column) => column.name === name);
    if (!found) return [];
    const bits = decimalEvidence(found.cell, found.text, found.column.kind);
    return [`(${bits}::ubigint << ${EVIDENCE_BITS * place})`];
  });
  const columns = lakeColumns(source)
    .map(({ name }) => name)
    .filter((name) => name !== 'line' || reading.hasLine);

  return `
with parsed as (
  select *, ${inners.join(', ')} from (${from})
), typed as (
  select *, ${[...values, ...nulls, ...answersOf(reading)].join(', ')} from parsed
), judged as (
  select *, ${skipKind(reading, inFile)} as skipped,
    ${rejection(reading, all, mapped)} as rejection,
    ${warnings(reading, mapped)} as warnings,
    ${evidence.length ? evidence.join(' | ') : '0::ubigint'} as decimals
  from typed
), settled as (
  select * replace (case when skipped is null and rejection is null then warnings end as warnings),
    ${literal(reading.file)} as file,
    case when rejection is not null and skipped is null then split_part(rejection, ':', 1) end as reason,
    case when rejection is not null and skipped is null then nullif(split_part(rejection, ':', 2), '') end as reason_column
  from judged
)
select ${keptColumns(source, columns).join(', ')} from settled`;
}

/**
 * The rows to read. What `rejects` gave back has an apostrophe before texts that a spreadsheet would run:
 * "- Chưa niêm yết" is sent as it was received.
 */
function asReceived({ mapping, from }: Reading): string {
  if (!('corrects_file' in mapping)) return from;
  const cells = Object.values(mapping).map(
    (i) => `regexp_replace(c${i}, '^''([=+@\\t\\r-])', '\\1') as c${i}`,
  );
  return `select * replace (${cells.join(', ')}) from (${from})`;
}

/** The answers of a row of the wide form that can be read. */
function answersOf({ source, questions, headings, habits }: Reading): string[] {
  if (!source.wide) return [];
  const words = source.columns[source.wide.cell]!.kind as Vocabulary;
  const answers = questions.map((i) => {
    const cell = `c${i}`;
    const answer = `case when ${cell} <> '' then ${word(cell, textOf(cell, habits), words, [])} end`;
    return `{'question': ${literal(headings[i]!)}, 'answer': ${answer}}`;
  });
  return questions.length
    ? [`list_filter([${answers.join(', ')}], lambda x: x.answer is not null) as ${ANSWERS}`]
    : [`null::${ANSWERS_TYPE} as ${ANSWERS}`];
}

/** Something stands in the cell that can't be read. */
const isUnread = (column: Mapped) =>
  column.reader.type === 'text'
    ? 'false'
    : `(${noValue(column)} and ${column.cell} <> '' and ${column.text} is not null)`;

/** The rules of the source, for a file that arrived on its day. */
const rulesOf = ({ source, arrived_on }: Reading) =>
  source.rules.map(({ when, ...rule }) => ({
    ...rule,
    when: when.replaceAll(AFTER_ARRIVAL, `(date ${literal(arrived_on)} + interval 1 day)`),
  }));

/** `reason:column` of the first thing that makes the row uncountable, else null. */
function rejection(reading: Reading, all: Mapped[], mapped: Mapped[]): string {
  const { source, questions } = reading;
  const branches = [`when fault is not null then fault || ':'`];
  for (const column of all)
    if (column.column.required && !(questions.length && column.name === source.wide?.heading)) {
      const lacks = mapped.includes(column) ? isEmpty(column) : 'true';
      branches.push(`when ${lacks} then 'missing:${column.name}'`);
    }
  for (const column of mapped)
    if ((column.column.required || column.column.strict) && column.reader.type === 'value')
      branches.push(`when ${isUnread(column)} then '${column.reader.reason}:${column.name}'`);
  for (const { reason, column, when, warn } of rulesOf(reading))
    if (!warn) branches.push(`when ${when} then '${reason}:${column}'`);
  return `(case ${branches.join('\n      ')} end)`;
}

/** `reason:column` of every doubt, separated by `;`, else null. */
function warnings(reading: Reading, mapped: Mapped[]): string {
  const { source, questions, habits } = reading;
  const doubts = mapped
    .filter(({ column, reader }) => !column.required && !column.strict && reader.type === 'value')
    .map((column): [string, string] => [
      isUnread(column),
      `${column.reader.reason}:${column.name}`,
    ]);
  if (questions.length) {
    const filled = questions.map((i) => `(${textOf(`c${i}`, habits)} is not null)::integer`);
    doubts.push([`len(${ANSWERS}) < ${filled.join(' + ')}`, `bad_word:${source.wide!.cell}`]);
  }
  for (const { reason, column, when, warn } of rulesOf(reading))
    if (warn) doubts.push([when, `${reason}:${column}`]);
  if (!doubts.length) return 'cast(null as varchar)';
  const each = doubts.map(([when, code]) => `case when ${when} then '${code}' end`);
  // most rows have none: the list is only built for the others
  return `(case when ${doubts.map(([when]) => `(${when})`).join(' or ')}
    then concat_ws(';', ${each.join(', ')}) end)`;
}
