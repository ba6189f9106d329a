/** What a build knows of the lake: one row a file, and a view of typed rows a source. */
import { type Database, identifier, literal } from './db';

/** A file of the lake, with what the ledger remembers of the file it was read from. */
export interface LoadedFile {
  /** Id of the lake file; every row carries it. */
  file: string;
  source: string;
  sha256: string;
  /** As the sender named it. */
  name: string;
  /** Inside the lake folder. */
  path: string;
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
  unknown_headings: string[];
  ambiguous_decimals: string[];
  /** kind of count (rejected, skipped, warning) → code → rows */
  tallies: { kind: string; code: string; n: number }[];
}

/** The typed columns of a source, as its lake files have them. */
export interface LakeSource {
  name: string;
  columns: { name: string; type: string; meaning: string }[];
}

const FILES = `create table staging.files (
  file varchar, source varchar, sha256 varchar, name varchar, path varchar, reference boolean, added integer,
  added_on date, added_by varchar, as_of_on date, as_of_from varchar, covers varchar[], "rows" bigint,
  accepted bigint, rejected bigint, skipped bigint, way varchar, delimiter varchar, headings varchar[],
  unknown_headings varchar[], ambiguous_decimals varchar[]
)`;

/** Makes `staging.files`, `staging.tallies`, `staging.coverage` and a view `lake.<source>` a source. */
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
    const paths = files.filter((file) => file.source === source.name).map(({ path }) => path);
    await db.run(`create view lake.${identifier(source.name)} as ${rowsOf(source, paths)}`);
    for (const { name, meaning } of source.columns)
      await db.run(
        `comment on column lake.${identifier(source.name)}.${identifier(name)} is ${literal(meaning)}`,
      );
  }
}

function rowsOf({ columns }: LakeSource, paths: string[]): string {
  if (paths.length) {
    const names = columns.map(({ name }) => identifier(name)).join(', ');
    return `select ${names} from read_parquet([${paths.map(literal).join(', ')}])`;
  }
  const typed = columns.map(({ name, type }) => `null::${type} as ${identifier(name)}`);
  return `select ${typed.join(', ')} where false`;
}
