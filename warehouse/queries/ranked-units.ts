/** Questions about whom a campaign ranks. */
import { sqlRows } from '../serving';

export interface RankedName {
  unit_code: string;
  unit_name: string;
  block: string | null;
  /** Names of the units above it. */
  above: string[];
  /** Other codes and names of it. */
  aliases: string[];
}

/** The units of a campaign with every name they go by, by code. */
export async function listRankedNames(campaignId: string): Promise<RankedName[]> {
  return sqlRows<RankedName>(
    `select c.unit_code, c.unit_name, c.block,
       list_filter([m.parent_name, m.province_name], lambda name: name is not null) as above,
       coalesce((select list(distinct a.alias order by a.alias) from lake.unit_aliases a
         where a.unit_code = c.unit_code and a.reason is null and a.skipped is null), []) as aliases
     from staging.campaign_units c
     left join marts.units m on m.unit_id = c.unit_id
     where c.campaign_id = $1
     order by c.unit_code`,
    [campaignId],
  );
}
