/** Writing so that a crash at any moment leaves either the old text or the new. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';

/** @param mode of the file; readable by its owner alone by default */
export function writeAtomically(path: string, text: string, mode = 0o600): void {
  const part = `${path}.${process.pid}.part`;
  const file = openSync(part, 'w', mode);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
}
