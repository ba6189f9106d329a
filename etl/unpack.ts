/** A folder or a .zip → the files in it, one after the other. A single file is itself. */
import { createWriteStream, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Archive } from './workbook/archive';

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

/** A ZIP that is no workbook: those are ZIPs too. */
async function isArchive(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return false;
  try {
    const start = Buffer.alloc(4);
    await file.read(start, 0, 4, 0);
    if (start.toString('latin1') !== 'PK\x03\x04') return false;
  } finally {
    await file.close();
  }
  const archive = await Archive.open(path);
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
    for (const name of archive.names()) {
      if (BESIDE.test(name)) continue;
      const at = join(scratch, 'file');
      await pipeline(Readable.from(archive.chunks(name)), createWriteStream(at, { mode: 0o600 }));
      yield { path: at, name: `${basename(path)}/${name}` };
      rmSync(at);
    }
  } finally {
    archive.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
