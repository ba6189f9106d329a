/** The data folder's secret, under which persons are hashed. Made once; part of a backup. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '@/warehouse/atomic';
import type { DataFolder } from '@/warehouse/data-folder';

/** @returns the secret in hex, and a name for it that tells nothing of it */
export function secret(folder: DataFolder): { key: string; keyId: string } {
  const path = join(folder.root, 'key');
  if (!existsSync(path)) {
    mkdirSync(folder.root, { recursive: true });
    writeAtomically(path, randomBytes(32).toString('hex'));
  }
  const key = readFileSync(path, 'utf8').trim();
  return { key, keyId: createHash('sha256').update(`id:${key}`).digest('hex').slice(0, 8) };
}
