/** What a build is made from: all that its results depend on, and the name that follows from it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltCampaign } from './campaign-tables';
import { type DataFolder, PROGRAM, referenceFile, referenceFiles } from './data-folder';
import { mostDossiers } from './find-signs';
import type { LakeSource, LoadedFile } from './lake';
import { LEGAL_TERMS } from './legal-terms';
import { CONCLUSIONS } from './sign-conclusions';

export interface BuildInput {
  folder: DataFolder;
  files: LoadedFile[];
  sources: LakeSource[];
  campaigns: BuiltCampaign[];
  /** Changes when files would be read differently. */
  rules: string;
  /** Called at each step with its Vietnamese name. */
  step?: (name: string) => void;
}

/** The build's now: the largest as-of date of the files that arrived; null where none says. */
export function asOfDate(files: LoadedFile[]): string | null {
  const dates = files
    .filter(({ reference }) => !reference)
    .flatMap(({ as_of_on }) => as_of_on ?? []);
  return dates.sort().at(-1) ?? null;
}

export interface BuildName {
  /** Everything a result depends on, in twelve letters: the same files are the same build on any day and machine. */
  id: string;
  /** What the figures of a file of dossiers depend on besides those files, and the units and times of campaigns. */
  foundation: string;
}

/** Sources that say what a unit is. */
const OF_UNITS = new Set(['units', 'unit_changes', 'unit_aliases']);

/** Reads the program's own code and the boundaries: once a load. */
export function nameOf(input: BuildInput): BuildName {
  const rules = rulesOf(input);
  const id = createHash('sha256').update(rules);
  const foundation = createHash('sha256').update(rules);
  for (const campaign of input.campaigns) id.update(`${campaign.id} ${campaign.sha256}\n`);
  for (const { file, sha256, source, as_of_on, covers, name, added } of input.files) {
    id.update(JSON.stringify([sha256, source, as_of_on, covers, name]));
    if (OF_UNITS.has(source)) foundation.update(JSON.stringify([file, as_of_on, added]));
  }
  return { id: id.digest('hex').slice(0, 12), foundation: foundation.digest('hex') };
}

/** The program and what it refers to. */
function rulesOf({ folder, rules }: BuildInput): string {
  const hash = createHash('sha256');
  hash.update(`${rules} ${mostDossiers()}`);
  for (const path of [
    ...['measures.yaml', CONCLUSIONS, ...LEGAL_TERMS].map((name) => referenceFile(folder, name)),
    ...referenceFiles(folder, 'json', 'boundaries'),
    ...codeFiles(join(PROGRAM, 'warehouse')),
  ])
    if (path) hash.update(readFileSync(path));
  return hash.digest('hex');
}

/** The code a result depends on. */
function codeFiles(at: string): string[] {
  return readdirSync(at, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(at, entry.name);
      if (entry.isDirectory()) return entry.name === 'queries' ? [] : codeFiles(path);
      return /\.(sql|ts)$/.test(entry.name) ? [path] : [];
    });
}
