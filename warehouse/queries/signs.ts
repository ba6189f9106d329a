/** Questions about signs that ask for a check. All but published conclusions are for officers: who asks is checked before. */
import { and, asc, desc, eq, type InferSelectModel } from 'drizzle-orm';
import { sign_conclusions, signs } from '../schema';
import { type Sign, signNamed } from '../scoring/signs';
import { query, rows, sqlRows } from '../serving';

export type FoundSign = InferSelectModel<typeof signs>;

/** Every comparison of a campaign, or of one of its units; those to be looked at first, then by unit and sign. */
export async function listSigns(campaignId: string, unitId?: string): Promise<FoundSign[]> {
  const of = eq(signs.campaign_id, campaignId);
  const found = await rows(
    query
      .select()
      .from(signs)
      .where(unitId === undefined ? of : and(of, eq(signs.unit_id, unitId)))
      .orderBy(asc(signs.unit_code), asc(signs.sign)),
  );
  return [...found.filter(({ flagged }) => flagged), ...found.filter(({ flagged }) => !flagged)];
}

export type Conclusion = InferSelectModel<typeof sign_conclusions>;

/** Conclusions that were published, the newest first: for everyone. */
export async function listConclusions(campaignId: string): Promise<Conclusion[]> {
  const { campaign_id, is_published, concluded_on, unit_code } = sign_conclusions;
  return rows(
    query
      .select()
      .from(sign_conclusions)
      .where(and(eq(campaign_id, campaignId), eq(is_published, true)))
      .orderBy(desc(concluded_on), asc(unit_code)),
  );
}

export interface Examined {
  dossiers: number;
  examines_dossiers: boolean;
  most_dossiers: number;
}

/** Whether a campaign is examined, and its dossiers one by one; null where its period is not over. */
export async function getExamined(campaignId: string): Promise<Examined | null> {
  const [found] = await sqlRows<Examined>(
    `select c.dossiers, c.examines_dossiers, s.most_dossiers
     from signs.campaigns c cross join signs.settings s where c.campaign_id = $1`,
    [campaignId],
  );
  return found ?? null;
}

export interface SignRow {
  file_name: string;
  line: number;
}

/** The rows a sign has counted in a unit, by file and line; none for a sign that compares figures. */
export async function listSignRows({ sign, campaign_id, unit_id }: FoundSign): Promise<SignRow[]> {
  if (signNamed(sign)?.of !== 'cases') return [];
  // of what is too perfect nothing was found: its rows are all those that were due
  const found = sign === 'improbable_perfection' ? '' : 'and s.is_found';
  return sqlRows<SignRow>(
    `select f.name as file_name, s.line
     from signs.${sign satisfies Sign} s join staging.files f using (file)
     where s.campaign_id = $1 and s.unit_id = $2 ${found}
     order by f.added, s.file, s.line`,
    [campaign_id, unit_id],
  );
}

export interface DeadlineBin {
  /** Upper end: share of the time allowed that was used. */
  to: number;
  n: number;
  /** Of all units compared, the unit itself apart. */
  others: number;
}

/** Dossiers of a unit and of those it is compared with, by twentieths of their time, from 0.5 to 1.5. */
export async function listDeadlineBins(found: FoundSign): Promise<DeadlineBin[]> {
  return sqlRows<DeadlineBin>(
    `select ceil(20 * minutes_used / minutes_allowed - 1e-9) / 20 as "to",
       (count(*) filter (d.unit_id = $2))::integer as n,
       (count(*) filter (d.unit_id <> $2))::integer as others
     from signs.dossiers d
     join staging.campaign_units u using (campaign_id, unit_id)
     where campaign_id = $1 and ($3::varchar is null or u.block = $3)
       and minutes_used is not null and minutes_allowed >= 60
       and minutes_used / minutes_allowed > 0.5 and minutes_used / minutes_allowed <= 1.5
     group by 1 order by 1`,
    [found.campaign_id, found.unit_id, found.compared_with],
  );
}
