/** What a build knows of the lake: one row a file, and a view of typed rows a source. */
import { type Database, identifier, literal } from './db';

/** A file of the lake, with what the ledger remembers of the file it was read from. */
export interface LoadedFile {
  /** Id of the lake file; every row carries it. */
  file: string;
  source: string;
  sha256: string;
  /** As the sender named it; the sheet after it where a workbook has several tables. */
  name: string;
  /** '' where the file is one table. */
  sheet: string;
  /** Inside the lake folder. */
  path: string;
  /** Line of its first row where every row is one line; null: the rows say it themselves. */
  first_line: number | null;
  /** Ships with the program. */
  reference: boolean;
  added: number;
  added_on: string;
  added_by: string;
  as_of_on: string | null;
  /** Where the as-of date is from: given, title, rows. */
  as_of_from: string | null;
  covers: string[];
  rows: number;
  accepted: number;
  rejected: number;
  skipped: number;
  way: string;
  delimiter: string;
  headings: string[];
  /** The columns it has, as the source names them. */
  columns: string[];
  unknown_headings: string[];
  ambiguous_decimals: string[];
  /** kind of count (rejected, skipped, warning) → code → rows */
  tallies: { kind: string; code: string; n: number }[];
}

/** The typed columns of a source, as its lake files have them. */
export interface LakeSource {
  name: string;
  title: { vi: string; en: string };
  /** Columns that together name what a row is about; none: a row is not recognised when it is said again. */
  key: string[];
  /** The column that says when a row happened. */
  day: string | null;
  columns: { name: string; type: string; meaning: string }[];
}

const FILES = `create table staging.files (
  file varchar, source varchar, sha256 varchar, name varchar, sheet varchar, path varchar, reference boolean, added integer,
  added_on date, added_by varchar, as_of_on date, as_of_from varchar, covers varchar[], "rows" bigint,
  accepted bigint, rejected bigint, skipped bigint, way varchar, delimiter varchar, headings varchar[], columns varchar[],
  unknown_headings varchar[], ambiguous_decimals varchar[]
)`;

/** Makes `staging.files`, `.tallies`, `.coverage`, a view `lake.<source>` a source, `staging.records` over them, `marts.sources`. */
export async function openLake(
  db: Database,
  lake: string,
  files: LoadedFile[],
  sources: LakeSource[],
): Promise<void> {
  // views name their files relative to the lake, so that a data folder can be moved
  await db.run(`set global file_search_path = ${literal(lake)}`);
  await db.run(FILES);
  await db.append('staging', 'files', files);
  await db.run('create table staging.tallies (file varchar, kind varchar, code varchar, n bigint)');
  await db.append(
    'staging',
    'tallies',
    files.flatMap(({ file, tallies }) => tallies.map((tally) => ({ file, ...tally }))),
  );
  await db.run('create table staging.coverage (source varchar, unit_code varchar)');
  await db.append(
    'staging',
    'coverage',
    files.flatMap(({ source, covers }) => covers.map((unit_code) => ({ source, unit_code }))),
  );
  for (const source of sources) {
    const own = files.filter((file) => file.source === source.name);
    const view = `lake.${identifier(source.name)}`;
    await db.transaction([
      `create view ${view} as ${rowsOf(source, own)}`,
      ...source.columns.map(
        ({ name, meaning }) =>
          `comment on column ${view}.${identifier(name)} is ${literal(meaning)}`,
      ),
    ]);
  }
  await db.run('create table marts.sources (source varchar, title_vi varchar, title_en varchar)');
  await db.append(
    'marts',
    'sources',
    sources.map(({ name, title }) => ({ source: name, title_vi: title.vi, title_en: title.en })),
  );
  await db.run(`create view staging.records as ${recordsOfAll(sources)}`);
}

/**
 * One row a record of every source.
 * @param views where the rows of a source lie, if not in `lake`
 */
export const recordsOfAll = (sources: LakeSource[], views: Record<string, string> = {}) =>
  sources
    .map((source) => recordsOf(source, views[source.name] ?? `lake.${identifier(source.name)}`))
    .join(' union all ');

const UNIT_CELLS = ['unit_code', 'unit_name', 'parent_name', 'province_name'];
/** Between the parts of a key: no cell holds it. */
const PART = "'\x1f'";

/**
 * One row a record with data of any source, accepted or not: how it names its unit, its day, what it is
 * about (`row_key`, null where that can't be read), and which row that was sent back it corrects.
 */
function recordsOf({ name, columns, key, day }: LakeSource, view: string): string {
  const has = new Set(columns.map((column) => column.name));
  const text = (column: string) => `${identifier(column)}::varchar`;
  const units = UNIT_CELLS.map((cell) =>
    has.has(cell) ? identifier(cell) : `null::varchar as ${identifier(cell)}`,
  );
  const joined =
    key.length === 1
      ? text(key[0]!)
      : `concat_ws(${PART}, ${key.map((column) => `coalesce(${text(column)}, '')`).join(', ')})`;
  const row_key = key.length
    ? `case when coalesce(reason_column in (${key.map(literal).join(', ')}), false) then null
        when coalesce(${key.map(text).join(', ')}) is not null then ${joined} end`
    : 'null::varchar';
  return `select ${literal(name)} as source, file, line, reason, reason_column, warnings, ${units.join(', ')},
    ${day ? `${identifier(day)}::date` : 'null::date'} as happened_on, ${row_key} as row_key,
    corrects_file, corrects_line
  from ${view} where skipped is null`;
}

/** Rows of the files of one source, each with its line. */
export function rowsOf({ columns }: LakeSource, files: LoadedFile[]): string {
  const typed = columns.map(({ name, type }) => `null::${type} as ${identifier(name)}`);
  if (!files.length) return `select ${typed.join(', ')} where false`;
  const names = columns.map(({ name }) => name);
  const firsts = new Set(files.map(({ first_line }) => first_line));
  return [...firsts]
    .map((first) => {
      const alike = files.filter(({ first_line }) => first_line === first);
      return lakeRows(
        names,
        alike.map(({ path }) => path),
        first,
      );
    })
    .join(' union all ');
}

/**
 * SQL that reads lake files whose first row stands on the same line.
 * @param first null where the rows say their line themselves
 */
export function lakeRows(names: string[], paths: string[], first: number | null): string {
  const line = `(file_row_number + ${first})::integer as line`;
  const columns = names.map((name) =>
    name === 'line' && first !== null ? line : identifier(name),
  );
  const counted = first === null ? '' : ', file_row_number=true';
  return `select ${columns.join(', ')} from read_parquet([${paths.map(literal).join(', ')}]${counted})`;
}
