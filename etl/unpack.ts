/** A folder or a .zip → the files in it, one after the other. A single file is itself. */
import { createWriteStream, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Archive } from './workbook/archive';
import { emptyArchive, lockedArchive, ofArchive } from './workbook/refusal';

export interface Unpacked {
  /** Where it can be read, until the next one is asked for. */
  path: string;
  /** As people know it: `thang-10.zip/phuong-1.csv`. */
  name: string;
}

/** What systems leave beside people's files. */
const BESIDE = /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$|~\$)/;

/** @throws UnreadableFile for an archive that is damaged or would inflate without measure */
export async function* unpacked(path: string): AsyncGenerator<Unpacked> {
  if (existsSync(path) && statSync(path).isDirectory()) yield* inFolder(path, basename(path));
  else if (await isArchive(path)) yield* inArchive(path);
  else yield { path, name: basename(path) };
}

async function* inFolder(folder: string, name: string): AsyncGenerator<Unpacked> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  for (const entry of entries) {
    if (BESIDE.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* inFolder(path, `${name}/${entry.name}`);
    else if (entry.isFile())
      for await (const file of unpacked(path)) yield { ...file, name: `${name}/${file.name}` };
  }
}

const ZIP = 'PK\x03\x04';
/** Where the length of the first entry's name stands, and the name [APPNOTE 4.3.7]. */
const [NAME_LENGTH, NAME] = [26, 30];
/** What the first part of a workbook, or of an OpenDocument file, is called. */
const OF_OFFICE =
  /^\/?(\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|xl\/|word\/|mimetype)/i;

/** A ZIP that is no workbook: those are ZIPs too. @throws UnreadableFile for one that is damaged */
async function isArchive(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return false;
  const start = Buffer.alloc(1024);
  try {
    await file.read(start, 0, start.length, 0);
  } finally {
    await file.close();
  }
  if (start.toString('latin1', 0, 4) !== ZIP) return false;
  const first = start.toString('latin1', NAME, NAME + start.readUInt16LE(NAME_LENGTH));
  const archive = await Archive.open(path).catch((error: unknown) => {
    // a broken workbook may have lost its beginning, too, but not its name
    throw OF_OFFICE.test(first) || /\.xls[xm]?\b/i.test(basename(path)) ? error : ofArchive(error);
  });
  try {
    return (
      !archive.has('[Content_Types].xml') &&
      !archive.has('mimetype') &&
      !archive.has('xl/workbook.xml')
    );
  } finally {
    archive.close();
  }
}

/** Entries are written under names of our own: what an archive calls them leads nowhere. */
async function* inArchive(path: string): AsyncGenerator<Unpacked> {
  const archive = await Archive.open(path);
  const scratch = mkdtempSync(join(tmpdir(), 'bang-thi-dua-'));
  try {
    const names = archive.names().filter((name) => !BESIDE.test(name));
    if (!names.length) throw emptyArchive();
    if (names.some((name) => archive.isLocked(name))) throw lockedArchive();
    for (const name of names) {
      const at = join(scratch, 'file');
      await pipeline(Readable.from(archive.chunks(name)), createWriteStream(at, { mode: 0o600 }));
      yield { path: at, name: `${basename(path)}/${name}` };
      rmSync(at);
    }
  } catch (error) {
    throw ofArchive(error);
  } finally {
    archive.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
