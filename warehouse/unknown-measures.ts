/** Names of measures in one file that neither the list nor a campaign knows: as a build would find them. */
import { readCampaigns } from './campaigns';
import { type DataFolder, referenceFile } from './data-folder';
import { Database, literal } from './db';
import { makeMacros } from './macros';
import { makeModel } from './make-model';
import { writeMeasureNames } from './measure-names';
import { readModel } from './models';
import { leavesOf } from './scoring/criteria';

export interface UnknownMeasure {
  written: string;
  nearest: string;
  /** Rows that write it so. */
  n: number;
}

/** @param rows the lake file of reported figures */
export async function unknownMeasures(folder: DataFolder, rows: string): Promise<UnknownMeasure[]> {
  const db = await Database.open(':memory:');
  try {
    await makeMacros(db);
    for (const schema of ['lake', 'staging', 'campaign', 'marts'])
      await db.run(`create schema ${schema}`);
    await db.run(`create view lake.measures as from read_parquet(${literal(rows)})`);
    await writeMeasureNames(db, referenceFile(folder, 'measures.yaml'));
    await db.run('create table campaign.criteria (measure varchar)');
    const leaves = readCampaigns(folder.campaigns).flatMap(({ campaign }) =>
      campaign ? leavesOf(campaign.criteria) : [],
    );
    await db.append('campaign', 'criteria', leaves);
    await makeModel(db, readModel('staging', 'measure_matches'));
    return await db.rows<UnknownMeasure>(
      `select w.written, w.nearest, count(*) as n
       from staging.measure_matches w join lake.measures m on m.measure = w.written
       where w.nearest is not null and m.reason is null and m.skipped is null
       group by all order by n desc, w.written`,
    );
  } finally {
    db.close();
  }
}
