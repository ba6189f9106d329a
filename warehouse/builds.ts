/** The builds of a data folder: which one is current, the atomic swap, and what may be thrown away. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './atomic';
import type { DataFolder } from './data-folder';

const KEPT = 3;
const ENDING = '.duckdb';
/** Letters of a build's id. */
const ID = 12;
const BUILD = /^[0-9a-f]{12}$/;

export const buildPath = (folder: DataFolder, build: string) =>
  join(folder.warehouse, `${build}${ENDING}`);

/** Id of the build that serves, or null before the first one. */
export function currentBuild(folder: DataFolder): string | null {
  try {
    const build = readFileSync(join(folder.warehouse, 'CURRENT'), 'utf8').trim();
    return existsSync(buildPath(folder, build)) ? build : null;
  } catch {
    return null;
  }
}

/** Changes whenever another build is swapped in; costs one stat. */
export function currentStamp(folder: DataFolder): string {
  try {
    const { mtimeMs, ino } = statSync(join(folder.warehouse, 'CURRENT'));
    return `${ino}-${mtimeMs}`;
  } catch {
    return '';
  }
}

/** From here on `build` serves. A crash leaves the old one or the new one, nothing else. */
export function swap(folder: DataFolder, build: string): void {
  mkdirSync(folder.warehouse, { recursive: true });
  writeAtomically(join(folder.warehouse, 'CURRENT'), `${build}\n`);
}

/** Removes builds past the newest few and what a crashed run left. @returns ids of those kept */
export function pruneBuilds(folder: DataFolder): string[] {
  const current = currentBuild(folder);
  const entries = readdirSync(folder.warehouse);
  const builds = entries
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .filter((build) => BUILD.test(build))
    .sort(
      (a, b) => statSync(buildPath(folder, b)).mtimeMs - statSync(buildPath(folder, a)).mtimeMs,
    );
  const kept = builds.filter((build, i) => i < KEPT || build === current);
  for (const name of entries) {
    const ofKept = kept.some((build) => name.startsWith(`${build}${ENDING}`));
    // what others laid here is theirs
    const isBuild =
      (BUILD.test(name.slice(0, ID)) && name.startsWith(ENDING, ID)) || /\.part(\.|$)/.test(name);
    // beside a build DuckDB may have left a folder it spilled into
    if (isBuild && !ofKept) rmSync(join(folder.warehouse, name), { recursive: true, force: true });
  }
  return kept;
}
