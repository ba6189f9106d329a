/**
 * One received file → one Parquet file of the lake, with every record typed, and a JSON beside it that
 * counts them. A cache: named by everything it depends on, made only when it is not there.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomically } from '@/warehouse/atomic';
import type { DataFolder } from '@/warehouse/data-folder';
import { PROGRAM } from '@/warehouse/data-folder';
import { type Database, literal } from '@/warehouse/db';
import { decideModes, type NumberMode } from './cells/number';
import { habitsOf } from './habits';
import { titleDate } from './headings';
import type { InboxFile } from './inbox';
import {
  cleanRows,
  fastReader,
  type Peek,
  peek,
  spoolReader,
  spoolRecords,
  UnreadableFile,
} from './read';
import type { Source } from './source';
import { SOURCES } from './sources/index';
import { counts, largestDate } from './tally';
import { type Reading, validation } from './validate';

export interface LakeFile {
  id: string;
  source: string;
  sha256: string;
  /** Path inside the lake. */
  path: string;
  /** Line of its first record where every record is one line; else null: the rows say it themselves. */
  first_line: number | null;
  heading_line: number;
  headings: string[];
  mapping: Record<string, number>;
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
  /** Largest date in the rows, not after the day the file arrived; the title's where it has one. */
  title_on: string | null;
  largest_on: string | null;
}

/** Hash of the code that decides what a row becomes: when it changes, files are read again. */
export const RULES = hashOf(
  [
    'columns',
    'habits',
    'headings',
    'lake',
    'lines',
    'physical',
    'read',
    'scan',
    'source',
    'tally',
    'uncounted',
    'validate',
  ]
    .map((name) => `etl/${name}.ts`)
    .concat(['moment', 'number', 'person', 'text', 'word'].map((kind) => `etl/cells/${kind}.ts`))
    .concat('i18n/plain-text.ts')
    .concat(SOURCES.map(({ name }) => `etl/sources/${name}.ts`)),
);

function hashOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(join(PROGRAM, path)));
  return hash.digest('hex');
}

function sourcesFor(file: InboxFile): Source[] {
  return file.source ? SOURCES.filter(({ name }) => name === file.source) : SOURCES;
}

/** Dialect, heading and source of a file. @throws UnreadableFile */
export const look = (path: string, file: Pick<InboxFile, 'scan' | 'source'>): Peek =>
  peek(path, file.scan, sourcesFor(file as InboxFile));

/**
 * Reads `file` into the lake unless it is there already.
 * @throws UnreadableFile with a sentence for the sender
 */
export async function intoLake(
  db: Database,
  folder: DataFolder,
  file: InboxFile,
  { key, keyId }: { key: string; keyId: string },
): Promise<LakeFile> {
  const id = createHash('sha256')
    .update([file.sha256, file.source, file.added_on, RULES, keyId].join('\n'))
    .digest('hex')
    .slice(0, 16);
  const known = SOURCES.map(({ name }) => join(folder.lake, name, `${id}.json`)).find(
    (path) => existsSync(path) && existsSync(path.replace(/json$/, 'parquet')),
  );
  if (known) return JSON.parse(readFileSync(known, 'utf8'));

  try {
    const found = look(file.path, file);
    const at = join(folder.lake, found.source.name, id);
    mkdirSync(dirname(at), { recursive: true });
    try {
      return await readInto(db, file, found, at, id, key);
    } finally {
      for (const ending of ['.part', '.spool']) rmSync(at + ending, { force: true });
    }
  } catch (error) {
    // it may have been gone before, or go while it is being read
    if (existsSync(file.path)) throw error;
    throw new UnreadableFile('Tệp gốc không còn trong inbox/. Gửi lại tệp này bằng lệnh add.');
  }
}

async function readInto(
  db: Database,
  file: InboxFile,
  found: Peek,
  at: string,
  id: string,
  key: string,
): Promise<LakeFile> {
  const part = `${at}.part`;
  let way: LakeFile['way'] = 'fast';
  const { source, mapping, headings } = found;
  const habits = habitsOf(source, mapping, found.sample, file.scan);
  const write = async (from: string, modes: Reading['modes']) => {
    const hasLine = way === 'lines';
    const reading = { source, mapping, headings, from, hasLine, habits, modes, file: id, key };
    await db.run(
      `copy (${validation(reading)}) to ${literal(part)} (format parquet, compression snappy)`,
    );
  };
  const expected = cleanRows(file.scan, found);
  let from = fastReader(file.path, found);
  if (expected === null || !(await tryFast(() => write(from, {}), part, expected, db))) {
    way = 'lines';
    spoolRecords(file.path, found, `${at}.spool`);
    from = spoolReader(`${at}.spool`, found);
    await write(from, {});
  }
  const { evidence, faults } = await db.one<{ evidence: number; faults: number }>(
    `select coalesce(bit_or(decimals) filter (not fault), 0) as evidence, count(*) filter (fault) as faults
     from (select decimals, coalesce(reason in ('too_few_cells', 'too_many_cells'), false) as fault from ${parquet(part)})`,
  );
  const { modes, ambiguous } = decideModes(source, evidence);
  const usual = decideModes(source, 0).modes;
  const differs = Object.entries(modes).some(([name, mode]) => usual[name] !== mode);
  const hides = way === 'fast' && faults > 0;
  if (hides) from = fastReader(file.path, found, true);
  if (differs || hides) await write(from, modes);

  const lake: LakeFile = {
    id,
    source: source.name,
    sha256: file.sha256,
    path: `${source.name}/${id}.parquet`,
    first_line: way === 'fast' ? found.head_lines + 1 : null,
    heading_line: found.head_lines,
    headings,
    mapping,
    unknown_headings: found.unknown,
    delimiter: found.delimiter,
    way,
    modes,
    ambiguous_decimals: ambiguous,
    title_on: titleDate(found.titles.map(({ text }) => text)),
    ...(await counts(db, part, found, way === 'fast' ? file.scan.trailing_blank_lines : 0)),
    largest_on: await largestDate(db, part, found, file.added_on),
  };
  writeAtomically(`${at}.json`, JSON.stringify(lake));
  renameSync(part, `${at}.parquet`);
  return lake;
}

const parquet = (path: string) => `read_parquet(${literal(path)})`;

/** DuckDB's own reader, trusted only where it finds as many rows as there are lines. */
async function tryFast(write: () => Promise<void>, part: string, expected: number, db: Database) {
  try {
    await write();
  } catch {
    return false;
  }
  const { rows } = await db.one<{ rows: number }>(`select count(*) as rows from ${parquet(part)}`);
  return rows === expected;
}

/** Removes lake files that no kept build reads, and what a crashed run left. */
export function pruneLake(folder: DataFolder, keep: Set<string>): void {
  for (const { name } of SOURCES) {
    const at = join(folder.lake, name);
    if (!existsSync(at)) continue;
    for (const entry of readdirSync(at)) {
      const [, id] = /^([^.]+)\.(?:json|parquet)$/.exec(entry) ?? [];
      if (!id || !keep.has(id)) rmSync(join(at, entry), { force: true });
    }
  }
}
