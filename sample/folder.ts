import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Fills a folder under another name and gives it its own at the end: a crash leaves nothing half-made. */
export function makeFolder<T>(path: string, fill: (folder: string) => T): T {
  const part = join(dirname(path), `.${basename(path)}.part`);
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  try {
    const result = fill(part);
    rmSync(path, { recursive: true, force: true });
    renameSync(part, path);
    return result;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}
