/**
 * Files as they arrived, never edited: `inbox/<sha256>` and beside it `<sha256>.json`, what is known of it.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, join } from 'node:path';
import { writeAtomically } from '@/warehouse/atomic';
import type { DataFolder } from '@/warehouse/data-folder';
import { today } from './day';
import { type Scan, Scanner } from './scan';
import { UnreadableFile } from './unreadable';

export interface InboxFile {
  sha256: string;
  name: string;
  /** Where it lies. */
  path: string;
  scan: Scan;
  /** Order of arrival: where two files say different things of one period, the later counts. */
  added: number;
  /** Day of arrival in Viet Nam, ISO. */
  added_on: string;
  added_by: string;
  /** Given by hand; they win over what the file says. */
  source: string | null;
  as_of: string | null;
  /** Complete for all units under these. */
  covers: string[];
  /** Ships with the program: units, changes, aliases. Not counted as arrived. */
  reference: boolean;
}

export interface Given {
  name?: string | undefined;
  source?: string | undefined;
  asOf?: string | undefined;
  covers?: string[] | undefined;
}

const CHUNK = 4 << 20;

/** Reads `path` once: its hash and shape, copied to `copy` on the way where one is wanted. */
export async function scanFile(
  path: string,
  copy?: string,
): Promise<{ sha256: string; scan: Scan }> {
  const from = openForReading(path);
  let to: FileHandle | null = null;
  try {
    if (copy !== undefined) to = await open(copy, 'w', 0o600);
    const hash = createHash('sha256');
    const scanner = new Scanner();
    // what is being written must not be read over: two take turns
    const buffers = [Buffer.alloc(CHUNK), Buffer.alloc(CHUNK)];
    let writing = Promise.resolve();
    for (let turn = 0; ; turn = 1 - turn) {
      const read = readSync(from, buffers[turn]!);
      await writing;
      if (read === 0) break;
      const chunk = buffers[turn]!.subarray(0, read);
      // written while it is hashed
      if (to) writing = writeAll(to, chunk);
      hash.update(chunk);
      scanner.add(chunk);
    }
    await to?.sync();
    return { sha256: hash.digest('hex'), scan: scanner.result() };
  } finally {
    closeSync(from);
    await to?.close();
  }
}

/** All of it, or an error: a write may take only a part where the disk is about to be full. */
async function writeAll(to: FileHandle, chunk: Buffer): Promise<void> {
  for (let at = 0; at < chunk.length; ) at += (await to.write(chunk, at)).bytesWritten;
}

function openForReading(path: string): number {
  try {
    const file = openSync(path, 'r');
    if (!fstatSync(file).isDirectory()) return file;
    closeSync(file);
    throw new UnreadableFile('Đây là thư mục. Ghi tên từng tệp trong đó.');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new UnreadableFile('Không có tệp này. Kiểm tra lại đường dẫn.');
    if (code === 'EACCES') throw new UnreadableFile('Không có quyền đọc tệp này.');
    throw error;
  }
}

const ledgerPath = (folder: DataFolder, sha256: string) => join(folder.inbox, `${sha256}.json`);

/** Every file in the inbox, in order of arrival. */
export function inboxFiles(folder: DataFolder): InboxFile[] {
  if (!existsSync(folder.inbox)) return [];
  return readdirSync(folder.inbox)
    .filter((name) => /^[0-9a-f]{64}\.json$/.test(name))
    .map((name): InboxFile => {
      const entry = JSON.parse(readFileSync(join(folder.inbox, name), 'utf8'));
      return { ...entry, path: join(folder.inbox, entry.sha256), reference: false };
    })
    .sort((a, b) => a.added - b.added);
}

/** Files somebody put into inbox/ by hand, not yet taken in. */
export function dropped(folder: DataFolder): string[] {
  if (!existsSync(folder.inbox)) return [];
  return readdirSync(folder.inbox, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^([0-9a-f]{64}(\.json.*)?|\..*)$/.test(entry.name))
    .map((entry) => join(folder.inbox, entry.name))
    .sort();
}

/**
 * Removes what a crashed run left: half-made copies, and files of no ledger entry, which were not yet
 * noted or already taken out. The caller holds the lock: nobody is making one.
 */
export function clearCrashed(folder: DataFolder): void {
  if (!existsSync(folder.inbox)) return;
  for (const name of readdirSync(folder.inbox)) {
    const isHalf = /^\..*\.part$|^[0-9a-f]{64}\.json\..*\.part$/.test(name);
    const isForgotten = /^[0-9a-f]{64}$/.test(name) && !existsSync(ledgerPath(folder, name));
    if (isHalf || isForgotten) rmSync(join(folder.inbox, name), { force: true });
  }
}

/**
 * Copies `path` into the inbox and remembers it. The same bytes twice are one file, called as it was first;
 * what is newly given (source, as-of, covers) is taken over.
 * @returns the file, and whether anything changed
 */
export async function addToInbox(
  folder: DataFolder,
  path: string,
  given: Given,
  accept: (path: string, scan: Scan) => Promise<void>,
): Promise<{ file: InboxFile; changed: boolean }> {
  mkdirSync(folder.inbox, { recursive: true, mode: 0o700 });
  const part = join(folder.inbox, `.${process.pid}-${basename(path).slice(0, 40)}.part`);
  try {
    const { sha256, scan } = await scanFile(path, part);
    const files = inboxFiles(folder);
    const known = files.find((file) => file.sha256 === sha256);
    const file: InboxFile = {
      sha256,
      name: known?.name ?? given.name ?? basename(path),
      path: join(folder.inbox, sha256),
      scan,
      added: known?.added ?? 1 + Math.max(0, ...files.map(({ added }) => added)),
      added_on: known?.added_on ?? today(),
      added_by: known?.added_by ?? whoami(),
      source: given.source ?? known?.source ?? null,
      as_of: given.asOf ?? known?.as_of ?? null,
      covers: given.covers?.length ? given.covers : (known?.covers ?? []),
      reference: false,
    };
    await accept(part, scan);
    // the same bytes where it is known: what was lost or damaged is whole again
    renameSync(part, file.path);
    const { path: _, reference: __, ...entry } = file;
    const text = `${JSON.stringify(entry, null, 1)}\n`;
    const at = ledgerPath(folder, sha256);
    const changed = !known || readFileSync(at, 'utf8') !== text;
    if (changed) writeAtomically(at, text);
    return { file, changed };
  } finally {
    rmSync(part, { force: true });
  }
}

/** The files of a name (of an archive or folder: all in it), or those whose hash begins so. */
export function inInbox(folder: DataFolder, which: string): InboxFile[] {
  const name = basename(which);
  const files = inboxFiles(folder);
  const named = files.filter((file) => file.name === name || file.name === which);
  if (named.length) return named;
  return files.filter(
    (file) =>
      file.name.startsWith(`${name}/`) ||
      (/^[0-9a-f]{6,64}$/.test(which) && file.sha256.startsWith(which)),
  );
}

/** Takes files out. */
export function removeFromInbox(folder: DataFolder, files: InboxFile[]): void {
  for (const file of files) {
    // the ledger entry first: a file without one is simply not loaded
    rmSync(ledgerPath(folder, file.sha256));
    rmSync(file.path, { force: true });
  }
}

function whoami(): string {
  try {
    return userInfo().username;
  } catch {
    return 'không rõ';
  }
}
