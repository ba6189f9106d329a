/**
 * One table of a received file → one Parquet file of the lake, with every record typed, and what was
 * counted in it.
 */
import { renameSync, rmSync } from 'node:fs';
import { type Database, literal } from '@/warehouse/db';
import { decideModes, type NumberMode } from './cells/number';
import { habitsOf } from './habits';
import { titleDate } from './headings';
import type { InboxFile } from './inbox';
import type { Originals } from './originals';
import { spoolReader, writeSpool } from './spool';
import type { Peek, Table } from './table';
import { counts, largestDate } from './tally';
import type { TitleFacts } from './title-facts';
import { type Reading, validation } from './validate';

export interface LakeFile {
  id: string;
  source: string;
  sha256: string;
  /** Name of the sheet; '' where the file is one table. */
  sheet: string;
  /** Path inside the lake. */
  path: string;
  /** Line of its first record where a record's place tells its line; else null: the rows say it themselves. */
  first_line: number | null;
  heading_line: number;
  headings: string[];
  mapping: Record<string, number>;
  /** What the titles above the table tell of every row. */
  told: TitleFacts;
  /** In the wide form, headings that are questions. */
  questions: string[];
  unknown_headings: string[];
  delimiter: string;
  way: 'fast' | 'lines';
  modes: Record<string, NumberMode>;
  ambiguous_decimals: string[];
  /** rows = accepted + rejected + skipped, always. */
  rows: number;
  accepted: number;
  rejected: number;
  skipped: number;
  reasons: Record<string, number>;
  skipped_kinds: Record<string, number>;
  warnings: Record<string, number>;
  /** The day the title tells the file goes up to; largest date in the rows. Neither is after the day the file arrived. */
  title_on: string | null;
  largest_on: string | null;
  /** The files its rows correct, as `rejects` names them. */
  corrects: string[];
}

/** Rows up to which each is given its line; of longer files the place of a row is its line: counting takes one core alone. */
const COUNTED = 100_000;

/**
 * @param at path of the Parquet file without its ending
 * @param key hex of the folder's secret, for persons
 */
export async function tableIntoLake(
  db: Database,
  file: InboxFile,
  table: Table,
  at: string,
  id: string,
  key: string,
  originals: Originals,
): Promise<LakeFile> {
  const part = `${at}.part`;
  const { peek, direct } = table;
  const { source, mapping, headings, told } = peek;
  const original = originals.of(table);
  const questions = original
    ? headings.flatMap((text, i) => (original.questions.includes(text) ? [i] : []))
    : peek.questions;
  const habits = habitsOf(source, mapping, table);
  let way: LakeFile['way'] = 'fast';
  const isCounted = () => way === 'fast' && (direct?.rows ?? 0) <= COUNTED;
  const write = async (from: string, modes: Reading['modes']) => {
    const counted = `select *, (row_number() over () + ${peek.head_lines})::integer as line from (${from})`;
    const hasLine = way === 'lines' || isCounted();
    const shape = { source, mapping, headings, told, questions, habits, file: id, key };
    const how = { from: isCounted() ? counted : from, hasLine, modes, arrived_on: file.added_on };
    const reading: Reading = { ...shape, ...how };
    await db.run(
      `copy (${validation(reading)}) to ${literal(part)} (format parquet, compression snappy)`,
    );
  };
  // a row's line is its place: DuckDB must make no join of a long IN, because joins lose the order
  await db.run("set disabled_optimizers = 'in_clause'");
  try {
    let from = direct?.from(false) ?? '';
    const isTrusted =
      direct &&
      direct.rows !== null &&
      (await tryDirect(() => write(from, {}), part, direct.rows, db));
    if (!isTrusted) {
      way = 'lines';
      await writeSpool(table.records(), `${at}.spool`);
      from = spoolReader(`${at}.spool`, headings.length);
      await write(from, {});
    }
    const { evidence, faults } = await db.one<{ evidence: number; faults: number }>(
      `select coalesce(bit_or(decimals) filter (not fault), 0) as evidence, count(*) filter (fault) as faults
       from (select decimals, coalesce(reason in ('too_few_cells', 'too_many_cells'), false) as fault from ${parquet(part)})`,
    );
    const { modes: seen, ambiguous } = decideModes(source, evidence);
    const modes = original?.modes ?? seen;
    const usual = decideModes(source, 0).modes;
    const differs = Object.entries(modes).some(([name, mode]) => usual[name] !== mode);
    const hides = way === 'fast' && faults > 0;
    if (hides) from = direct!.from(true);
    if (differs || hides) await write(from, modes);

    const largest_on = await largestDate(db, part, peek, file.added_on);
    const lake: LakeFile = {
      id,
      source: source.name,
      sha256: file.sha256,
      sheet: table.sheet,
      path: `${source.name}/${id}.parquet`,
      first_line: way === 'fast' && !isCounted() ? peek.head_lines + 1 : null,
      heading_line: peek.head_lines,
      headings,
      mapping,
      told,
      questions: questions.map((i) => headings[i]!),
      unknown_headings: peek.unknown,
      delimiter: peek.delimiter,
      way,
      modes,
      ambiguous_decimals: original ? [] : ambiguous,
      title_on: titleDay(peek, largest_on, file.added_on),
      ...(await counts(db, part, peek, way === 'fast' ? direct!.trailing_blanks : 0)),
      largest_on,
      corrects: 'corrects_file' in mapping ? await corrected(db, part) : [],
    };
    const hidden = table.hidden_rows?.() ?? 0;
    if (hidden) lake.warnings.hidden_row = hidden;
    if (table.is_hidden) lake.warnings.hidden_sheet = 1;
    renameSync(part, `${at}.parquet`);
    return lake;
  } finally {
    for (const ending of ['.part', '.spool']) rmSync(at + ending, { force: true });
  }
}

/**
 * The day the titles say the file goes up to: a date in them, or the end of the period they name. A circular's date is
 * before the rows' last day, a printer's slip after the file arrived: neither is it.
 */
function titleDay({ titles, told, source }: Peek, largest: string | null, added_on: string) {
  const period_to = told.period_to && told.period_to <= added_on ? told.period_to : null;
  const least = source.timeless ? '' : [largest ?? '', period_to ?? ''].sort()[1]!;
  const dated = titleDate(
    titles.map(({ text }) => text),
    least,
    added_on,
  );
  return dated ?? (period_to && period_to >= least ? period_to : null);
}

async function corrected(db: Database, part: string): Promise<string[]> {
  const rows = await db.rows<{ origin: string }>(
    `select distinct corrects_file as origin from ${parquet(part)} where corrects_file is not null order by all`,
  );
  return rows.map(({ origin }) => origin);
}

const parquet = (path: string) => `read_parquet(${literal(path)})`;

/** DuckDB's own reader, trusted only where it finds as many rows as there are records. */
async function tryDirect(write: () => Promise<void>, part: string, expected: number, db: Database) {
  try {
    await write();
  } catch {
    return false;
  }
  const { rows } = await db.one<{ rows: number }>(`select count(*) as rows from ${parquet(part)}`);
  return rows === expected;
}
