/** The pipeline on one screen: inbox → lake → build → swap. */
import { basename } from 'node:path';
import { type BrokenCheck, build } from '@/warehouse/build';
import { asOfDate, type BuildInput, nameOf } from '@/warehouse/build-input';
import { buildPath, currentBuild, pruneBuilds, swap } from '@/warehouse/builds';
import { type DataFolder, referenceFile } from '@/warehouse/data-folder';
import { Database } from '@/warehouse/db';
import type { LoadedFile } from '@/warehouse/lake';
import { campaignsToBuild } from './campaigns';
import { type InboxFile, inboxFiles, scanFile } from './inbox';
import { intoLake, pruneLake, RULES } from './lake';
import { readMappings } from './mappings';
import { Originals } from './originals';
import { secret } from './secret';
import { dayColumn } from './source';
import { SOURCES } from './sources/index';
import type { LakeFile } from './table-into-lake';
import { UnreadableFile } from './unreadable';
import { lakeColumns } from './validate';

export interface Unread {
  name: string;
  message: string;
}

/** A file of a build, and which of its cells is which column. */
export type ReadFile = LoadedFile & Pick<LakeFile, 'mapping'>;

export interface Loaded {
  build: string | null;
  as_of_on: string | null;
  /** False where nothing changed and the serving build stays. */
  changed: boolean;
  files: ReadFile[];
  unread: Unread[];
  /** Sheets beside those that were read: they hold no table the program knows. */
  left_out: { name: string; sheet: string; why: string }[];
  campaign_problems: string[];
  broken: BrokenCheck[];
}

export interface Progress {
  step(name: string, done?: number, of?: number): void;
}

/** Loads what is new, builds and swaps. The caller holds the lock. */
export async function load(folder: DataFolder, progress: Progress): Promise<Loaded> {
  const { files, unread, left_out } = await readAll(folder, progress);
  const { campaigns, problems } = await campaignsToBuild(folder);
  const input: BuildInput = {
    folder,
    files,
    campaigns,
    rules: RULES,
    sources: SOURCES.map((source) => ({
      name: source.name,
      title: source.title,
      key: source.key ?? [],
      day: dayColumn(source),
      columns: lakeColumns(source).map((column) => ({
        ...column,
        meaning: source.columns[column.name]?.title.vi ?? '',
      })),
    })),
    step: (name) => progress.step(name),
  };
  const name = nameOf(input);
  const { id } = name;
  const before = currentBuild(folder);
  const result = {
    files,
    unread,
    left_out,
    campaign_problems: problems,
    as_of_on: asOfDate(files),
  };
  if (id === before) {
    // a run that was killed just after its swap has left this undone
    await prune(folder, files);
    return { ...result, build: id, changed: false, broken: [] };
  }

  const broken = await build(input, name);
  if (broken.length) return { ...result, build: before, changed: false, broken };
  swap(folder, id);
  await prune(folder, files);
  return { ...result, build: id, changed: true, broken };
}

/** Every file of reference and inbox, read into the lake where it is not there yet. */
async function readAll(folder: DataFolder, progress: Progress) {
  const received = [...(await referenceAsReceived(folder)), ...inboxFiles(folder)];
  const files: ReadFile[] = [];
  const mappings = readMappings(folder);
  const unread: Unread[] = [...mappings.problems];
  const left_out: Loaded['left_out'] = [];
  const originals = new Originals();
  const readWith = { ...secret(folder), mappings, originals };
  const db = await Database.open(':memory:');
  try {
    for (const [i, file] of received.entries()) {
      progress.step(`đọc ${file.name}`, i, received.length);
      try {
        const { files: found, left_out: beside } = await intoLake(db, folder, file, readWith);
        left_out.push(...beside.map((sheet) => ({ name: file.name, ...sheet })));
        for (const lake of found) {
          const one = loaded(file, lake, found.length > 1);
          if (one.as_of_from !== 'given')
            one.as_of_on = originals.notBefore(one.as_of_on, lake.corrects);
          files.push(one);
          originals.add(lake, one.as_of_on);
        }
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        unread.push({ name: file.name, message: error.message });
      }
    }
  } finally {
    db.close();
  }
  return { files, unread, left_out };
}

const SHIPPED = {
  as_of: null,
  covers: [],
  reference: true,
  added_by: '',
  // no day of arrival: what ships is the same on any day
  added_on: '2025-07-01',
};

/** The lists that ship with the program go through the same door as what people send. */
async function referenceAsReceived(folder: DataFolder): Promise<InboxFile[]> {
  const files: InboxFile[] = [];
  for (const [i, source] of ['units', 'unit_changes', 'unit_aliases'].entries()) {
    const path = referenceFile(folder, `${source}.csv`);
    if (!path) continue;
    const found = await scanFile(path);
    files.push({ ...SHIPPED, source, ...found, name: basename(path), path, added: i - 3 });
  }
  return files;
}

function loaded(file: InboxFile, lake: LakeFile, isOneOfMany: boolean): ReadFile {
  const [as_of_on, as_of_from] = file.reference
    ? [null, null]
    : file.as_of
      ? [file.as_of, 'given']
      : lake.title_on
        ? [lake.title_on, 'title']
        : [lake.largest_on, lake.largest_on && 'rows'];
  const tallies = (kind: string, counts: Record<string, number>) =>
    Object.entries(counts).map(([code, n]) => ({ kind, code, n }));
  return {
    ...lake,
    ...file,
    name: isOneOfMany ? `${file.name} › ${lake.sheet}` : file.name,
    file: lake.id,
    source: lake.source,
    path: lake.path,
    columns: Object.keys(lake.mapping),
    as_of_on,
    as_of_from,
    tallies: [
      ...tallies('rejected', lake.reasons),
      ...tallies('skipped', lake.skipped_kinds),
      ...tallies('warning', lake.warnings),
    ],
  };
}

/** Keeps the newest builds, and of the lake what they read. */
async function prune(folder: DataFolder, files: LoadedFile[]): Promise<void> {
  const keep = new Set(files.map(({ file }) => file));
  for (const kept of pruneBuilds(folder))
    for (const file of await filesOf(folder, kept)) keep.add(file);
  pruneLake(folder, keep);
}

/** Lake files that a build reads; none of one that can't be read any more. */
async function filesOf(folder: DataFolder, id: string): Promise<string[]> {
  const db = await Database.open(buildPath(folder, id), { readOnly: true }).catch(() => null);
  if (!db) return [];
  try {
    const files = await db.rows<{ file: string }>('select file from staging.files');
    return files.map(({ file }) => file);
  } catch {
    return [];
  } finally {
    db.close();
  }
}
