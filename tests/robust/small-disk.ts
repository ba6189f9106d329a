/** A disk of few megabytes, which can be full or read-only. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const did = (command: string, ...words: string[]) => spawnSync(command, words).status === 0;

export class SmallDisk {
  private constructor(readonly path: string) {}

  /** Null where this user may not mount one. */
  static mount(megabytes: number): SmallDisk | null {
    const path = mkdtempSync(join(tmpdir(), 'small-disk-'));
    const options = `size=${megabytes}m`;
    if (process.platform === 'linux' && did('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', path))
      return new SmallDisk(path);
    rmdirSync(path);
    return null;
  }

  /** Leaves room for so many kilobytes. */
  fill(kilobytes: number): void {
    const { bavail, bsize } = statfsSync(this.path);
    writeFileSync(join(this.path, 'filler'), Buffer.alloc(bavail * bsize - kilobytes * 1024));
  }

  makeRoom(): void {
    rmSync(join(this.path, 'filler'));
  }

  /** From here on nothing can be changed on it. */
  protect(): boolean {
    return did('mount', '-o', 'remount,ro', this.path);
  }

  unmount(): void {
    did('umount', this.path);
    rmdirSync(this.path);
  }
}
