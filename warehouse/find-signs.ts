/** Figures of every sign → compared and judged, written to the build for `marts.signs`. */
import type { Database } from './db';
import { makeModel } from './make-model';
import { readModel } from './models';
import { judgeSigns } from './scoring/judged-signs';
import type { Evidence } from './scoring/sign-comparison';
import { comparedValue, SIGNS, type Sign, type SignDefinition } from './scoring/signs';

/** What the signs are read from: made first, in this order. */
export const SIGN_SOURCES = ['campaigns', 'dossiers'] as const;

/** Campaigns with more dossiers than this are not examined dossier by dossier: it would take too long at every load. */
const MOST_DOSSIERS = 200_000;

/** How many dossiers of a campaign are examined at most: SIGNS_DOSSIERS (0: none), else 200,000. */
export function mostDossiers(): number {
  const asked = process.env.SIGNS_DOSSIERS?.trim() ?? '';
  return /^\d+$/.test(asked) ? Number(asked) : MOST_DOSSIERS;
}

const JUDGED = `create table signs.judged (campaign_id varchar, unit_id varchar, sign varchar, version integer,
  n integer, k integer, value double, expected double, compared_with varchar, others integer, p double, q double,
  flagged boolean, about varchar)`;

/**
 * Makes `signs.<name>` for every sign, and `signs.judged`: one row an examined campaign, unit and sign with enough cases.
 */
export async function findSigns(db: Database): Promise<void> {
  await db.run(`create table signs.settings as select ${mostDossiers()} as most_dossiers`);
  for (const name of SIGN_SOURCES) await makeModel(db, readModel('signs', name));
  for (const { name } of SIGNS) await makeModel(db, readModel('signs', name));
  await db.run(JUDGED);
  const campaigns = await db.rows<{ campaign_id: string }>(
    'select campaign_id from signs.campaigns order by campaign_id',
  );
  if (!campaigns.length) return;
  const found = new Map<Sign, Map<string, Evidence[]>>();
  for (const sign of SIGNS) found.set(sign.name, await evidenceOf(db, sign));
  for (const { campaign_id } of campaigns) {
    const evidence = new Map(
      [...found].map(([sign, byCampaign]) => [sign, byCampaign.get(campaign_id) ?? []]),
    );
    await db.appendLayers(
      'signs',
      'judged',
      judgeSigns(evidence).map((row) => [row, { campaign_id }]),
    );
  }
}

interface StratumRow {
  campaign_id: string;
  unit_id: string;
  block: string | null;
  stratum: string | null;
  n: number;
  k: number;
  amount: number | null;
  weight: number | null;
}

/** Evidence of one sign by campaign, units in order of their id. */
async function evidenceOf(db: Database, sign: SignDefinition): Promise<Map<string, Evidence[]>> {
  const units = sign.of === 'units' ? await figures(db, sign) : await cases(db, sign);
  const byCampaign = new Map<string, Evidence[]>();
  for (const { campaign_id, ...unit } of units)
    byCampaign.set(campaign_id, [...(byCampaign.get(campaign_id) ?? []), unit]);
  return byCampaign;
}

type Placed = Evidence & { campaign_id: string };

/** Signs that give a unit's figures themselves. */
const figures = (db: Database, { name }: SignDefinition): Promise<Placed[]> =>
  db.rows<Placed>(
    `select s.*, null::integer as k, u.block
     from signs.${name} s join staging.campaign_units u using (campaign_id, unit_id)
     order by campaign_id, unit_id`,
  );

/** Signs that judge case by case: counted by unit and stratum. */
async function cases(db: Database, { name, rule }: SignDefinition): Promise<Placed[]> {
  const weighed = 'weight' in readModel('signs', name).columns;
  const rows = await db.rows<StratumRow>(
    `select s.*, u.block
     from (
       select campaign_id, unit_id, stratum, count(*)::integer as n, (count(*) filter (is_found))::integer as k,
         ${weighed ? 'sum(amount) as amount, sum(weight) as weight' : 'null as amount, null as weight'}
       from signs.${name} group by all
     ) s
     join staging.campaign_units u using (campaign_id, unit_id)
     order by campaign_id, unit_id, stratum`,
  );
  const units = new Map<string, StratumRow[]>();
  for (const row of rows) {
    const key = `${row.campaign_id} ${row.unit_id}`;
    const strata = units.get(key);
    if (strata) strata.push(row);
    else units.set(key, [row]);
  }
  return [...units.values()].map((strata) => {
    const [n, k] = [total(strata, 'n'), total(strata, 'k')];
    const value = weighed
      ? total(strata, 'amount') / total(strata, 'weight')
      : rule.by === 'tail'
        ? comparedValue(rule, k / n)
        : k / n;
    const { campaign_id, unit_id, block } = strata[0]!;
    const own = strata.map(({ stratum, n, k }) => ({ stratum: stratum ?? '', n, k }));
    return { campaign_id, unit_id, block, n, k, value, strata: own };
  });
}

const total = (rows: StratumRow[], name: 'n' | 'k' | 'amount' | 'weight') =>
  rows.reduce((sum, row) => sum + row[name]!, 0);
