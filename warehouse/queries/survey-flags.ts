/** What an officer is asked to look at in a unit's survey. */
import { sqlRows } from '../serving';

export interface SurveyFlags {
  /** Answers that the same response or respondent gave before. */
  repeats: number;
  /** Responses among ten or more through one channel within two minutes. */
  in_bursts: number;
  /** Responses by someone behind ten or more of this unit. */
  frequent: number;
}

/** What an officer is asked to look at in a unit's survey; all of it counts. */
export async function getSurveyFlags(campaignId: string, unitId: string): Promise<SurveyFlags> {
  const [flags] = await sqlRows<SurveyFlags>(
    `select (count(*) filter (is_repeat))::integer as repeats,
       (count(distinct response_code) filter (in_burst))::integer as in_bursts,
       (count(distinct response_code) filter (is_frequent))::integer as frequent
     from staging.campaign_surveys where campaign_id = $1 and unit_id = $2`,
    [campaignId, unitId],
  );
  return flags!;
}
