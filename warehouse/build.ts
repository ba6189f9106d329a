/** Runs the layers into a new file beside the serving one, then the checks. Who calls it swaps it in. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Base } from './base';
import { writeBoundaries } from './boundaries';
import { asOfDate, type BuildInput, type BuildName } from './build-input';
import { buildPath, currentBuild } from './builds';
import { writeCampaigns } from './campaign-tables';
import { PROGRAM, referenceFile } from './data-folder';
import { Database } from './db';
import { findSigns } from './find-signs';
import { type LoadedFile, openLake } from './lake';
import { writeLegalTerms } from './legal-terms';
import { makeMacros } from './macros';
import { makeModel } from './make-model';
import { writeMeasureFiles } from './measure-files';
import { writeMeasureNames } from './measure-names';
import { everyMeasure } from './measure-sql';
import { FATES, MARTS, readModel, STAGING } from './models';
import { scoreCampaigns } from './score-campaigns';
import { writeConclusions } from './sign-conclusions';
import { usedMeasures } from './used-measures';

/** Rows that must not exist, by the check that found them. */
export interface BrokenCheck {
  check: string;
  meaning: string;
  rows: object[];
}

const SCHEMAS = ['lake', 'staging', 'campaign', 'measures', 'scored', 'signs', 'marts'];

/**
 * Makes the build's file, or finds it made. It is not current yet.
 * @returns broken checks; where there are any the file is removed
 */
export async function build(input: BuildInput, name: BuildName): Promise<BrokenCheck[]> {
  const { folder } = input;
  const path = buildPath(folder, name.id);
  if (existsSync(path)) return [];
  mkdirSync(folder.warehouse, { recursive: true });
  const part = join(folder.warehouse, `${name.id}.part`);
  // what a damaged serving build makes go wrong is done again without it
  const broken =
    (await make(input, name, part, currentBuild(folder))) ?? (await make(input, name, part, null))!;
  if (broken.length) rmSync(part, { force: true });
  else renameSync(part, path);
  return broken;
}

/**
 * Runs the layers into the file `part`.
 * @param serving the build to go on from where it still holds; null: from nothing
 * @returns broken checks; null where it went on from the serving build and went wrong
 */
async function make(
  input: BuildInput,
  { id, foundation }: BuildName,
  part: string,
  serving: string | null,
): Promise<BrokenCheck[] | null> {
  const { folder, files, sources, campaigns, step = () => {} } = input;
  for (const ending of ['', '.wal']) rmSync(part + ending, { force: true });
  const db = await Database.open(part);
  let wentOn = false;
  try {
    // the file is new and nobody reads it yet: its log is folded in once, at the end
    await db.run("set checkpoint_threshold = '1GB'");
    // these pack texts a little smaller, and take a third of the time of writing
    await db.run("set disabled_compression_methods = 'fsst,dict_fsst,zstd'");
    await db.transaction(SCHEMAS.map((schema) => `create schema ${schema}`));
    await makeMacros(db);
    step('mở hồ dữ liệu');
    await openLake(db, folder.lake, files, sources);
    await writeCampaigns(db, campaigns, asOfDate(files));
    await writeMeasureNames(db, referenceFile(folder, 'measures.yaml'));
    await writeLegalTerms(db, folder);
    const base = serving ? await Base.find(db, folder, serving, foundation, files) : null;
    wentOn = base !== null;
    await base?.open(sources);
    await db.run(
      `create table staging.foundation as select '${foundation}' as foundation, $1::varchar as base`,
      [base?.id ?? null],
    );
    const makeOne = async (schema: string, name: string) => {
      const model = readModel(schema, name);
      await makeModel(db, base ? await base.goOn(model) : model);
    };
    step(base ? `xếp dòng vào đơn vị, tiếp từ bản ${base.id}` : 'xếp dòng vào đơn vị');
    for (const name of STAGING) await makeOne('staging', name);
    step('tính số đo');
    const measures = await usedMeasures(db);
    for (const name of measures) await makeOne('measures', name);
    await db.run(everyMeasure(measures));
    step('chấm điểm, xếp hạng');
    // the database has its own work while this program scores
    await together(
      async () => {
        await writeMeasureFiles(db, measures, wentOn);
        for (const name of FATES) await makeOne('staging', name);
      },
      async () => {
        await scoreCampaigns(db, campaigns);
        if (base) await base.takeBoundaries();
        else await writeBoundaries(db, folder);
        await writeConclusions(db, folder);
      },
    );
    // what changed is of no use to anybody else
    await db.run('drop table staging.dossier_groups; drop view staging.changed_dossiers');
    await base?.close();
    for (const name of MARTS) {
      // signs are read from the other marts too
      if (name === 'signs') await findSigns(db);
      await makeModel(db, readModel('marts', name));
    }
    await db.run(`create table marts.build as select '${id}' as build, ${asOf(files)} as as_of_on`);
    step('kiểm tra');
    const broken = await check(db);
    await db.run('checkpoint');
    return wentOn && broken.length ? null : broken;
  } catch (error) {
    if (wentOn) return null;
    throw error;
  } finally {
    db.close();
  }
}

/** Does all of `works`, and waits for every one before it says that one of them failed. */
async function together(...works: (() => Promise<void>)[]): Promise<void> {
  for (const result of await Promise.allSettled(works.map((work) => work())))
    if (result.status === 'rejected') throw result.reason;
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
