/** Runs the layers into a new file beside the serving one, then the checks. Who calls it swaps it in. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeBoundaries } from './boundaries';
import { buildPath } from './builds';
import { type BuiltCampaign, writeCampaigns } from './campaign-tables';
import { type DataFolder, PROGRAM, referenceFile, referenceFiles } from './data-folder';
import { Database } from './db';
import { findSigns, mostDossiers } from './find-signs';
import { type LakeSource, type LoadedFile, openLake } from './lake';
import { LEGAL_TERMS, writeLegalTerms } from './legal-terms';
import { makeMacros } from './macros';
import { makeModel } from './make-model';
import { writeMeasureFiles } from './measure-files';
import { writeMeasureNames } from './measure-names';
import { everyMeasure } from './measure-sql';
import { MARTS, readModel, STAGING } from './models';
import { scoreCampaigns } from './score-campaigns';
import { CONCLUSIONS, writeConclusions } from './sign-conclusions';
import { usedMeasures } from './used-measures';

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

/** Rows that must not exist, by the check that found them. */
export interface BrokenCheck {
  check: string;
  meaning: string;
  rows: object[];
}

const SCHEMAS = ['lake', 'staging', 'campaign', 'measures', 'scored', 'signs', 'marts'];

/** The build's now: the largest as-of date of the files that arrived; null where none says. */
export function asOfDate(files: LoadedFile[]): string | null {
  const dates = files
    .filter(({ reference }) => !reference)
    .flatMap(({ as_of_on }) => as_of_on ?? []);
  return dates.sort().at(-1) ?? null;
}

/** Everything a result depends on, in twelve letters: the same files are the same build on any day. */
export function buildId({ folder, files, campaigns, rules }: BuildInput): string {
  const hash = createHash('sha256');
  hash.update(`${rules} ${mostDossiers()}`);
  for (const { sha256, source, as_of_on, covers, name } of files)
    hash.update(JSON.stringify([sha256, source, as_of_on, covers, name]));
  for (const { id, sha256 } of campaigns) hash.update(`${id} ${sha256}\n`);
  for (const path of [
    ...['measures.yaml', CONCLUSIONS, ...LEGAL_TERMS].map((name) => referenceFile(folder, name)),
    ...referenceFiles(folder, 'json', 'boundaries'),
    ...codeFiles(join(PROGRAM, 'warehouse')),
  ])
    if (path) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
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

/**
 * Makes the build's file, or finds it made. It is not current yet.
 * @returns broken checks; where there are any the file is removed
 */
export async function build(input: BuildInput, id: string): Promise<BrokenCheck[]> {
  const { folder, files, sources, campaigns, step = () => {} } = input;
  const path = buildPath(folder, id);
  if (existsSync(path)) return [];
  mkdirSync(folder.warehouse, { recursive: true });
  const part = join(folder.warehouse, `${id}.part`);
  for (const ending of ['', '.wal']) rmSync(part + ending, { force: true });

  const db = await Database.open(part);
  let broken: BrokenCheck[];
  try {
    // the file is new and nobody reads it yet: its log is folded in once, at the end
    await db.run("set checkpoint_threshold = '1GB'");
    await db.transaction(SCHEMAS.map((schema) => `create schema ${schema}`));
    await makeMacros(db);
    step('mở hồ dữ liệu');
    await openLake(db, folder.lake, files, sources);
    await writeCampaigns(db, campaigns, asOfDate(files));
    await writeMeasureNames(db, referenceFile(folder, 'measures.yaml'));
    await writeLegalTerms(db, folder);
    step('xếp dòng vào đơn vị');
    for (const name of STAGING) await makeModel(db, readModel('staging', name));
    step('tính số đo');
    const measures = await usedMeasures(db);
    for (const name of measures) await makeModel(db, readModel('measures', name));
    await db.run(everyMeasure(measures));
    await writeMeasureFiles(db, measures);
    step('chấm điểm, xếp hạng');
    await scoreCampaigns(db, campaigns);
    await writeBoundaries(db, folder);
    await writeConclusions(db, folder);
    for (const name of MARTS) {
      // signs are read from the other marts too
      if (name === 'signs') await findSigns(db);
      await makeModel(db, readModel('marts', name));
    }
    await db.run(`create table marts.build as select '${id}' as build, ${asOf(files)} as as_of_on`);
    step('kiểm tra');
    broken = await check(db);
    await db.run('checkpoint');
  } finally {
    db.close();
  }
  if (broken.length) rmSync(part, { force: true });
  else renameSync(part, path);
  return broken;
}

const asOf = (files: LoadedFile[]) => {
  const date = asOfDate(files);
  return date ? `date '${date}'` : 'null::date';
};

/** Runs `checks/*.sql`: each selects what must not exist, its first line says what that is. */
export async function check(db: Database): Promise<BrokenCheck[]> {
  const at = join(PROGRAM, 'warehouse/checks');
  const broken: BrokenCheck[] = [];
  for (const name of readdirSync(at).sort()) {
    const sql = readFileSync(join(at, name), 'utf8');
    const rows = await db.rows(`select * from (${sql}) limit 5`);
    const meaning = sql.split('\n')[0]!.replace(/^-- /, '');
    if (rows.length) broken.push({ check: name.replace('.sql', ''), meaning, rows });
  }
  return broken;
}
