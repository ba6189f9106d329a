/** The same ranking by DuckDB, PostgreSQL and SQLite alone: how long each takes, and that all agree row by row. */
import { buildPath, currentBuild } from '@/warehouse/builds';
import { dataFolder } from '@/warehouse/data-folder';
import { Database } from '@/warehouse/db';
import { CAMPAIGN } from './campaign';
import { duckdb } from './engines/duckdb';
import { NotHere, type Peer, type Placed } from './engines/peer';
import { postgresql } from './engines/postgresql';
import { sqlite } from './engines/sqlite';
import { type Bench, type Finding, skipped } from './finding';
import { loadedFolder } from './load';
import { national } from './national';

const PEERS: Record<string, (work: string) => Promise<Peer>> = {
  DuckDB: duckdb,
  PostgreSQL: postgresql,
  SQLite: sqlite,
};

export async function* peers(bench: Bench): AsyncGenerator<Finding> {
  const { data, took } = await loadedFolder(bench);
  const ours = await ranking(data);
  for (const [name, open] of Object.entries(PEERS)) {
    let peer: Peer;
    try {
      peer = await open(bench.work);
    } catch (error) {
      if (!(error instanceof NotHere)) throw error;
      yield skipped(name, error.message);
      continue;
    }
    try {
      let began = performance.now();
      const seconds = () => (performance.now() - began) / 1000;
      await peer.load(national(bench).dossiers);
      const loaded = seconds();
      began = performance.now();
      const theirs = await peer.rank();
      const ranked = seconds();
      yield {
        what: `load and rank, whole process, against ${name} alone`,
        ours: took.seconds,
        bare: loaded + ranked,
        unit: 's',
        judged: 'ratio',
        limit: null,
      };
      yield {
        what: `${name}'s ranking statement alone`,
        ours: ranked,
        bare: null,
        unit: 's',
        judged: 'ours',
        limit: null,
      };
      yield {
        what: `units that ${name} ranks otherwise, of ${ours.length}`,
        ours: differences(ours, theirs),
        bare: null,
        unit: 'rows',
        judged: 'ours',
        limit: { most: 0 },
      };
    } finally {
      await peer.close();
    }
  }
}

/** Our published totals and places at the year's end. */
async function ranking(data: string): Promise<Placed[]> {
  const folder = dataFolder(data);
  const db = await Database.open(buildPath(folder, currentBuild(folder)!), { readOnly: true });
  try {
    return await db.rows<Placed>(
      `select u.unit_code, round(r.total * 100)::integer as total, r.rank as place
       from marts.rankings r join staging.units u using (unit_id)
       where r.campaign_id = ? and r.month_ends_on = date '2025-12-31' order by u.unit_code`,
      [CAMPAIGN],
    );
  } finally {
    db.close();
  }
}

/** Units whose total or place differs. A unit without dossiers is no row of theirs: it has nothing, behind all others. */
function differences(ours: Placed[], theirs: Placed[]): number {
  const byUnit = new Map(theirs.map((one) => [one.unit_code, one]));
  const last = Math.max(0, ...theirs.map(({ place }) => place)) + 1;
  const differing = ours.filter(({ unit_code, total, place }) => {
    const other = byUnit.get(unit_code) ?? { total: 0, place: last };
    return other.total !== total || other.place !== place;
  });
  const known = new Set(ours.map(({ unit_code }) => unit_code));
  return differing.length + theirs.filter(({ unit_code }) => !known.has(unit_code)).length;
}
