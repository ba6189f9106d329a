/**
 * Received files → the lake: a Parquet file a table, and `readings/<id>.json`, what was found in the file.
 * A cache: named by everything it depends on, made only when it is not there.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeAtomically } from '@/warehouse/atomic';
import { type DataFolder, PROGRAM } from '@/warehouse/data-folder';
import type { Database } from '@/warehouse/db';
import type { InboxFile } from './inbox';
import type { Mappings } from './mappings';
import type { Originals } from './originals';
import { openTables, type Shaped } from './read';
import type { Source } from './source';
import { SOURCES } from './sources/index';
import type { Tables } from './table';
import { type LakeFile, tableIntoLake } from './table-into-lake';
import { UnreadableFile } from './unreadable';

/** What was found in one received file. */
export interface FileReading {
  files: LakeFile[];
  /** Sheets that hold no table the program knows, and why. */
  left_out: Tables['left_out'];
}

/** Hash of the code that decides what a row becomes: when it changes, files are read again. */
export const RULES = hashOf([
  ...readdirSync(join(PROGRAM, 'etl'), { recursive: true, encoding: 'utf8' })
    .filter(
      (path) =>
        path.endsWith('.ts') && !/^(run|inbox|received|secret|campaigns|forms\/.+)\.ts$/.test(path),
    )
    .map((path) => join('etl', path))
    .sort(),
  'i18n/plain-text.ts',
  'warehouse/macros.ts',
]);

function hashOf(paths: string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(join(PROGRAM, path)));
  return hash.digest('hex');
}

/** What a file may be: the closed list, and what mapping files add to it. */
function sourcesFor({ sources }: Mappings, source: string | null): Source[] {
  const all = [...SOURCES, ...sources];
  return source ? all.filter(({ name }) => name === source) : all;
}

/**
 * The tables of a file, with their headings understood.
 * @param scratch where a copy in another encoding may be written
 * @throws UnreadableFile with a sentence for the sender
 */
export const look = (
  db: Database,
  mappings: Mappings,
  file: Shaped,
  source: string | null,
  scratch: string,
) => openTables(db, file, sourcesFor(mappings, source), scratch);

/** What files are read with, besides the program: the folder's secret, and how foreign systems head theirs. */
export interface ReadWith {
  key: string;
  keyId: string;
  mappings: Mappings;
  /** The files read before this one. */
  originals: Originals;
}

/**
 * Reads `file` into the lake unless it is there already.
 * @throws UnreadableFile with a sentence for the sender
 */
export async function intoLake(
  db: Database,
  folder: DataFolder,
  file: InboxFile,
  readWith: ReadWith,
): Promise<FileReading> {
  const { keyId, mappings } = readWith;
  const id = createHash('sha256')
    .update([file.sha256, file.source, file.added_on, RULES, keyId, mappings.hash].join('\n'))
    .digest('hex')
    .slice(0, 16);
  const reading = join(folder.lake, 'readings', `${id}.json`);
  const known = existsSync(reading)
    ? (JSON.parse(readFileSync(reading, 'utf8')) as FileReading)
    : null;
  if (known?.files.every(({ path }) => existsSync(join(folder.lake, path)))) return known;

  try {
    const found = await readTables(db, folder, file, id, readWith);
    mkdirSync(dirname(reading), { recursive: true });
    writeAtomically(reading, JSON.stringify(found));
    return found;
  } catch (error) {
    // it may have been gone before, or go while it is being read
    if (existsSync(file.path)) throw error;
    throw new UnreadableFile('Tệp gốc không còn trong inbox/. Gửi lại tệp này bằng lệnh add.');
  }
}

/** What was found in the files that lie in the lake. */
export function readings(folder: DataFolder): LakeFile[] {
  const at = join(folder.lake, 'readings');
  if (!existsSync(at)) return [];
  return readdirSync(at)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => (JSON.parse(readFileSync(join(at, name), 'utf8')) as FileReading).files);
}

async function readTables(
  db: Database,
  folder: DataFolder,
  file: InboxFile,
  id: string,
  { key, mappings, originals }: ReadWith,
): Promise<FileReading> {
  mkdirSync(folder.lake, { recursive: true });
  const { tables, left_out, close } = await look(
    db,
    mappings,
    file,
    file.source,
    join(folder.lake, `${id}.utf8`),
  );
  try {
    const files: LakeFile[] = [];
    for (const [i, table] of tables.entries()) {
      // in the order of the sheets, as texts are ordered
      const own = i === 0 ? id : `${id}-${String(i + 1).padStart(4, '0')}`;
      const at = join(folder.lake, table.peek.source.name, own);
      mkdirSync(dirname(at), { recursive: true });
      files.push(await tableIntoLake(db, file, table, at, own, key, originals));
    }
    return { files, left_out };
  } finally {
    close();
  }
}

/** Removes what no kept build reads, and what a crashed run left. */
export function pruneLake(folder: DataFolder, keep: Set<string>): void {
  for (const name of ['readings', ...SOURCES.map((source) => source.name)]) {
    const at = join(folder.lake, name);
    if (!existsSync(at)) continue;
    for (const entry of readdirSync(at)) {
      const [, id] = /^([^.]+)\.(?:json|parquet)$/.exec(entry) ?? [];
      if (!id || !keep.has(id)) rmSync(join(at, entry), { force: true });
    }
  }
  for (const entry of existsSync(folder.lake) ? readdirSync(folder.lake) : [])
    if (entry.endsWith('.utf8')) rmSync(join(folder.lake, entry), { force: true });
}
