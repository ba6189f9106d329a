/** The trace of one point: figure, policy, and the very rows that were counted. For officers: rows carry dossier codes. */
import { literal } from '../db';
import { countsOn, readModel, sourceOf, spans } from '../models';
import { sqlRows } from '../serving';
import type { CampaignCard } from './campaigns';

export interface CountedRow {
  file_name: string;
  line: number;
  /** What the sender calls it by: a dossier's, a ballot's, a petition's code. */
  code: string;
  in_numerator: boolean;
  in_denominator: boolean;
}

/** The rows above and below the line of a computed measure at the campaign's end, by file and line. */
export async function listCountedRows(
  card: CampaignCard,
  unitId: string,
  measure: string | null,
): Promise<CountedRow[]> {
  const source = sourceOf(measure ?? '');
  if (!source) return [];
  const ours = `from staging.campaign_${source}
    where campaign_id = ${literal(card.campaign_id)} and unit_id = ${literal(unitId)}`;
  const above = countsOn('numerator', 'm.judged_on');
  const below = countsOn('denominator', 'm.judged_on');
  return sqlRows<CountedRow>(
    `select f.name as file_name, s.line, s.${source === 'dossiers' ? 'dossier_code' : 'code'} as code,
       coalesce(${above}, false) as in_numerator, coalesce(${below}, false) as in_denominator
     from (${spans(readModel('measures', measure!), ours)}) s
     join campaign.months m on m.campaign_id = s.campaign_id and m.month_ends_on = ${literal(card.month_ends_on)}
     join staging.files f on f.file = s.file
     where (${above}) or (${below})
     order by f.added, s.line`,
  );
}

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
