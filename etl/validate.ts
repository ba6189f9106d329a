/**
 * A source and how one file heads it → one SQL statement: every record typed, with its reason where it
 * is rejected. Pure: builds text, runs nothing.
 */
import { identifier, literal } from '@/warehouse/db';
import {
  type CellReader,
  cellReader,
  decimalEvidence,
  defaultMode,
  type NumberMode,
  numericColumns,
  plainSql,
  trimmed,
} from './columns';
import type { Column, Source } from './source';

export interface Reading {
  source: Source;
  /** Column → index of its cell; columns the file does not have are absent. */
  mapping: Record<string, number>;
  /** Heading texts of the file, by cell. */
  headings: string[];
  /** SQL giving `line`, `fault` and the cells `c0`, `c1`, … as text. */
  from: string;
  /** Decided from the file's own cells; default by kind. */
  modes: Record<string, NumberMode>;
  /** Id of the lake file the rows belong to. */
  file: string;
  /** Hex of the folder's secret, for persons. */
  key: string;
}

/** The columns of every lake file of a source, in order, with their types. */
export function lakeColumns(source: Source): { name: string; type: string }[] {
  const typed = Object.entries(source.columns).flatMap(([name, { kind, stored_as }]) =>
    cellReader(kind, defaultMode(kind), '').outputs.map(({ suffix, type }) => ({
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
  ];
}

const TOTAL_WORDS = ['tong', 'tong cong', 'tong so', 'cong', 'total', 'tong cong:', 'tong so:'];
const present = (name: string) => identifier(`t_${name}`);
const inner = (name: string) => identifier(`i_${name}`);

/** The one statement that reads a file. */
export function validation(reading: Reading): string {
  const { source, mapping, modes, key } = reading;
  const mapped = Object.entries(source.columns).filter(([name]) => name in mapping);
  const absent = Object.entries(source.columns).filter(([name]) => !(name in mapping));
  const readers = new Map<string, CellReader>(
    Object.entries(source.columns).map(([name, { kind }]) => [
      name,
      cellReader(kind, modes[name] ?? defaultMode(kind), key),
    ]),
  );
  const nulls = absent.flatMap(([name, { stored_as = name }]) =>
    readers
      .get(name)!
      .outputs.map(
        ({ suffix, type }) => `cast(null as ${type}) as ${identifier(stored_as + suffix)}`,
      ),
  );
  const outputs = mapped.flatMap(([name, { stored_as = name }]) =>
    readers
      .get(name)!
      .outputs.map(
        ({ suffix, sql }) =>
          `${sql(inner(name), present(name))} as ${identifier(stored_as + suffix)}`,
      ),
  );
  const texts = mapped.map(([name]) => {
    const text = trimmed(`c${mapping[name]}`);
    return `(case when ${text} in ('', '-', '–', '—') then null else ${text} end) as ${present(name)}`;
  });
  const inners = mapped.map(
    ([name]) => `${readers.get(name)!.inner(present(name))} as ${inner(name)}`,
  );
  const evidence = numericColumns(source).flatMap((name, place) =>
    name in mapping
      ? [`(${decimalEvidence(present(name), source.columns[name]!.kind)}::ubigint << ${3 * place})`]
      : [],
  );
  const columns = lakeColumns(source).map(({ name }) => identifier(name));

  return `
with trimmed as (
  select line, fault, ${label(mapping)} as label, ${texts.join(', ')} from (${reading.from})
), parsed as (
  select *, ${inners.join(', ')} from trimmed
), typed as (
  select *, ${[...outputs, ...nulls].join(', ')} from parsed
), judged as (
  select *, ${skipKind(
    reading,
    mapped.map(([name]) => name),
  )} as skipped,
    ${rejection(source, mapping, readers)} as rejection,
    ${warnings(source, mapping, readers)} as warnings,
    ${evidence.length ? evidence.join(' | ') : '0::ubigint'} as decimals
  from typed
), settled as (
  select * replace (case when skipped is null and rejection is null then warnings end as warnings),
    ${literal(reading.file)} as file,
    case when skipped is null then split_part(rejection, ':', 1) end as reason,
    case when skipped is null then nullif(split_part(rejection, ':', 2), '') end as reason_column
  from judged
)
select ${columns.join(', ')} from settled`;
}

/** What stands left of the first column we know: often a serial number, or the word of a total row. */
function label(mapping: Record<string, number>): string {
  const left = Array.from({ length: Math.min(...Object.values(mapping)) }, (_, i) =>
    trimmed(`c${i}`),
  );
  return left.length ? `coalesce(${left.map((cell) => `nullif(${cell}, '')`).join(', ')})` : 'null';
}

/** Rows that carry no data: blank lines, totals, the heading printed again on a new page. */
function skipKind({ source, headings, mapping }: Reading, names: string[]): string {
  const empty = names.map((name) => `${present(name)} is null`).join(' and ');
  const inOrder = names.toSorted((a, b) => mapping[a]! - mapping[b]!);
  const first = `coalesce(label, ${inOrder.map(present).join(', ')})`;
  const named = source.names_row.filter((name) => name in mapping);
  const unnamed = named.map(
    (name) => `(${present(name)} is null or ${plainSql(present(name))} in (${words}))`,
  );
  const again = names
    .slice(0, 3)
    .map((name) => `${present(name)} = ${literal(headings[mapping[name]!]!.trim())}`);
  return `(case when fault is not null then null
    when ${empty} then 'blank'
    when ${[...unnamed, `${plainSql(first)} in (${words})`].join(' and ')} then 'total'
    when ${source.is_total ?? 'false'} then 'total'
    when ${again.join(' and ')} then 'heading' end)`;
}
const words = TOTAL_WORDS.map(literal).join(', ');

const unread = (name: string, reader: CellReader, { stored_as = name }: Column) =>
  `${present(name)} is not null and ${reader.outputs
    .map(({ suffix }) => `${identifier(stored_as + suffix)} is null`)
    .join(' and ')}`;

/** `reason:column` of the first thing that makes the row uncountable, else null. */
function rejection(
  { columns, rules }: Source,
  mapping: Record<string, number>,
  readers: Map<string, CellReader>,
): string {
  const branches = [`when fault is not null then fault || ':'`];
  for (const [name, { required }] of Object.entries(columns)) {
    if (!required) continue;
    branches.push(
      name in mapping
        ? `when ${present(name)} is null then 'missing:${name}'`
        : `when true then 'missing:${name}'`,
    );
  }
  for (const [name, column] of Object.entries(columns))
    if ((column.required || column.strict) && name in mapping)
      branches.push(
        `when ${unread(name, readers.get(name)!, column)} then '${readers.get(name)!.reason}:${name}'`,
      );
  for (const { reason, column, when, warn } of rules)
    if (!warn) branches.push(`when ${when} then '${reason}:${column}'`);
  return `(case ${branches.join('\n      ')} end)`;
}

/** `reason:column` of every doubt, separated by `;`, else null. */
function warnings(
  { columns, rules }: Source,
  mapping: Record<string, number>,
  readers: Map<string, CellReader>,
): string {
  const doubts = Object.entries(columns)
    .filter(([name, { required, strict }]) => !required && !strict && name in mapping)
    .map(([name, column]): [string, string] => [
      unread(name, readers.get(name)!, column),
      `${readers.get(name)!.reason}:${name}`,
    ]);
  for (const { reason, column, when, warn } of rules)
    if (warn) doubts.push([when, `${reason}:${column}`]);
  if (!doubts.length) return 'cast(null as varchar)';
  const each = doubts.map(([when, code]) => `case when ${when} then '${code}' end`);
  // most rows have none: the list is only built for the others
  return `(case when ${doubts.map(([when]) => `(${when})`).join(' or ')}
    then concat_ws(';', ${each.join(', ')}) end)`;
}
