/** `(none)`, `add`, `remove`: what changes the inbox, then loads and builds. */

import { rmSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { isDay } from '@/etl/day';
import {
  addToInbox,
  clearCrashed,
  dropped,
  type Given,
  inInbox,
  removeFromInbox,
} from '@/etl/inbox';
import { look } from '@/etl/lake';
import { readMappings } from '@/etl/mappings';
import { type Loaded, load, type Unread } from '@/etl/run';
import { SOURCES } from '@/etl/sources/index';
import { unpacked } from '@/etl/unpack';
import { UnreadableFile } from '@/etl/unreadable';
import { type DataFolder, PROGRAM } from '@/warehouse/data-folder';
import { Database } from '@/warehouse/db';
import { exclusively } from '@/warehouse/lock';
import { listFileReasons } from '@/warehouse/queries/files';
import { listSilentMeasures, listUnusedReports } from '@/warehouse/queries/measures';
import { listUnknownNames } from '@/warehouse/queries/unknown-names';
import { progress } from '../progress';
import { type Aside, report } from '../report';
import { Failure, UsageError } from '../usage';

interface Options {
  json: boolean;
}

/** Takes files in, then loads. */
export async function add(folder: DataFolder, paths: string[], given: Given, options: Options) {
  if (!paths.length) throw new UsageError('add cần ít nhất một tệp');
  if (given.source && !SOURCES.some(({ name }) => name === given.source))
    throw new UsageError(`không có nguồn "${given.source}"`);
  if (given.asOf && !isDay(given.asOf)) throw new UsageError('--as-of cần ngày dạng 2026-10-31');
  return loadWith(folder, options, async () => {
    const refused: Unread[] = [];
    for (const path of paths) refused.push(...(await take(folder, path, given)));
    return [...refused, ...(await takeDropped(folder))];
  });
}

/** Loads what is new, files put into inbox/ by hand included. */
export async function loadNew(folder: DataFolder, options: Options) {
  return loadWith(folder, options, () => takeDropped(folder));
}

async function takeDropped(folder: DataFolder): Promise<Unread[]> {
  const all: Unread[] = [];
  for (const path of dropped(folder)) {
    const refused = await take(folder, path, {});
    if (!refused.length) rmSync(path);
    all.push(...refused);
  }
  return all;
}

export async function remove(folder: DataFolder, which: string | undefined, options: Options) {
  if (!which) throw new UsageError('remove cần tên tệp hoặc mã băm');
  return loadWith(folder, options, () => {
    const found = inInbox(folder, which);
    if (!found.length)
      throw new Failure(`Không có tệp nào tên hoặc mã băm là "${which}". Xem bằng lệnh status.`, 2);
    const told = found.map(
      ({ name, sha256, added_on }) => `  ${sha256.slice(0, 12)}  ${name}, nhận ${added_on}`,
    );
    // files of one archive or folder go together; of two offices' files of one name only a person knows which is meant
    const isOne =
      found.length === 1 || found.every(({ name }) => name.startsWith(`${basename(which)}/`));
    if (!isOne)
      throw new Failure(
        `Có ${found.length} tệp tên "${which}". Gỡ bằng mã băm của tệp cần gỡ:\n${told.join('\n')}`,
        2,
      );
    removeFromInbox(folder, found);
    process.stderr.write(`Đã gỡ:\n${told.join('\n')}\n`);
    return [];
  });
}

/** Samples that ship are told apart by their folder: all of them are called measures.csv. */
function nameOf(path: string): string | undefined {
  const inside = relative(`${PROGRAM}/data/samples`, path);
  return inside.startsWith('..') ? undefined : inside;
}

/** Takes in a file, or every file of a folder or a .zip. @returns those that can't be read */
async function take(folder: DataFolder, path: string, given: Given): Promise<Unread[]> {
  const refused: Unread[] = [];
  const mappings = readMappings(folder);
  const db = await Database.open(':memory:');
  try {
    for await (const file of unpacked(path))
      try {
        const name = nameOf(path) ?? given.name ?? file.name;
        await addToInbox(folder, file.path, { ...given, name }, async (copy, scan) => {
          const { close } = await look(
            db,
            mappings,
            { path: copy, scan },
            given.source ?? null,
            `${copy}.utf8.part`,
          );
          close();
        });
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
        refused.push({ name: file.path === path ? path : file.name, message: error.message });
      }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    refused.push({ name: path, message: error.message });
  } finally {
    db.close();
  }
  return refused;
}

async function loadWith(
  folder: DataFolder,
  { json }: Options,
  change: () => Unread[] | Promise<Unread[]>,
) {
  const bar = progress(json);
  const result = await exclusively(
    folder,
    async (): Promise<Loaded> => {
      clearCrashed(folder);
      const refused = await change();
      const loaded = await load(folder, bar);
      return { ...loaded, unread: [...refused, ...loaded.unread] };
    },
    ({ pid, since }) =>
      process.stderr.write(
        `Đang có lượt nạp khác (tiến trình ${pid}, từ ${since.slice(11, 19)}); chờ lượt đó xong…\n`,
      ),
  );
  bar.done();
  report(result, await aside(result), json);
  return exitCode(result);
}

/** What the build knows besides: rows not placed, measures nobody fills, units and campaigns nobody knows. */
async function aside({ build, files }: Loaded): Promise<Aside> {
  if (!build) return { reasons: [], silent: [], unknown: [], unused: [] };
  const [reasons, silent, unknown, unused] = await Promise.all([
    listFileReasons(),
    listSilentMeasures(),
    listUnknownNames(files.flatMap(({ covers }) => covers)),
    listUnusedReports(),
  ]);
  return { reasons, silent, unknown, unused };
}

/** Rejected rows don't change it; files that could not be read and campaigns that are wrong do. */
function exitCode({ unread, broken, campaign_problems }: Loaded): number {
  if (broken.length || campaign_problems.length) return 4;
  return unread.length ? 3 : 0;
}
