/** From the lake to the ranks of every unit and month, against one bare SQL statement over the same files. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '@/etl/run';
import { dataFolder } from '@/warehouse/data-folder';
import { Database } from '@/warehouse/db';
import { CAMPAIGN, campaignText } from './campaign';
import type { Bench, Finding } from './finding';
import { loadedFolder } from './load';
import { monthlyRollup } from './monthly';

export async function* score(bench: Bench): AsyncGenerator<Finding> {
  const { data } = await loadedFolder(bench);
  const folder = dataFolder(data);
  const lake = join(folder.lake, 'dossiers');
  const files = readdirSync(lake).filter((name) => name.endsWith('.parquet'));

  let bare = Number.POSITIVE_INFINITY;
  let ours: { seconds: number; steps: Map<string, number> } | null = null;
  for (let run = 0; run < bench.runs; run++) {
    bare = Math.min(bare, await bareRollup(files.map((name) => join(lake, name))));
    // without a build to go on from everything is made anew from the lake
    rmSync(folder.warehouse, { recursive: true });
    const took = await builtAgain(data);
    if (!ours || took.seconds < ours.seconds) ours = took;
  }
  yield {
    what: 'measures, scores, ranks of all months from the lake, against a bare rollup',
    ours: ours!.seconds,
    bare,
    unit: 's',
    judged: 'ratio',
    limit: { most: 2 },
  };
  for (const [step, seconds] of ours!.steps)
    yield {
      what: `of which: ${step}`,
      ours: seconds,
      bare: null,
      unit: 's',
      judged: 'ours',
      limit: null,
    };
  const path = join(folder.campaigns.at(-1)!, `${CAMPAIGN}.yaml`);
  writeFileSync(path, campaignText(' khác'));
  const { seconds } = await builtAgain(data);
  writeFileSync(path, campaignText());
  yield {
    what: 'the same once more after other words in the campaign: its rows are not counted again',
    ours: seconds,
    bare: ours!.seconds,
    unit: 's',
    judged: 'ratio',
    limit: null,
  };
}

async function bareRollup(paths: string[]): Promise<number> {
  const db = await Database.open(':memory:');
  try {
    const began = performance.now();
    await db.run(`create table ranking as ${monthlyRollup(paths)}`);
    return (performance.now() - began) / 1000;
  } finally {
    db.close();
  }
}

/** A build with nothing new to read: seconds from opening the lake on, by step. */
async function builtAgain(data: string) {
  const steps = new Map<string, number>();
  let last: { name: string; at: number } | null = null;
  const step = (name: string) => {
    const now = performance.now();
    if (last) steps.set(last.name, (now - last.at) / 1000);
    last = name.startsWith('đọc ') ? null : { name, at: now };
  };
  const { changed } = await load(dataFolder(data), { step });
  step('');
  if (!changed) throw new Error('bản số liệu không được tính lại');
  return { seconds: [...steps.values()].reduce((a, b) => a + b, 0), steps };
}
