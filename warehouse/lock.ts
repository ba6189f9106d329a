/** One load at a time: a lock file with the pid of whoever holds it. A dead holder's lock is taken over. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DataFolder, makeFolder } from './data-folder';

interface Holder {
  pid: number;
  /** Start of the process, to tell it from a later one with the same pid. */
  started: string;
  since: string;
}

/** When a process began, in the kernel's own count; '' where that can't be known. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return !started || startOf(pid) === started;
}

function holderOf(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function take(path: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    const holder: Holder = {
      pid: process.pid,
      started: startOf(process.pid),
      since: new Date().toISOString(),
    };
    writeSync(file, JSON.stringify(holder));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/**
 * Runs `work` while no other process loads into `folder`; waits for one that does.
 * @param waiting called once when there is somebody to wait for
 */
export async function exclusively<T>(
  folder: DataFolder,
  work: () => Promise<T>,
  waiting: (holder: Holder) => void,
): Promise<T> {
  makeFolder(folder.root);
  const path = join(folder.root, 'load.lock');
  let told = false;
  let unreadable = 0;
  while (!take(path)) {
    const holder = holderOf(path);
    // a lock without a holder is being written, or its writer died before writing
    if (holder ? !isAlive(holder) : ++unreadable > 10) rmSync(path, { force: true });
    else if (holder && !told) {
      waiting(holder);
      told = true;
    }
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
