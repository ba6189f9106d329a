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
  /** Null for a row of another source. */
  dossier: DossierFacts | null;
}

/** What decides about one dossier, beyond its figures. */
export interface DossierFacts {
  status: string | null;
  /** Until when there was time: the first appointed date, else the end of the statutory term. */
  due_at: string | null;
  due_from: 'appointed' | 'statutory' | 'none';
  /** The date promised last, where another day than the first. */
  due_at_extended: string | null;
  /** On how many different days it was promised. */
  promises: number;
  /** `due_at` moved by the time spent waiting for a supplement; null while that time stands still. */
  time_out_at: string | null;
  is_asked_again: boolean;
  received_on: string;
  /** The day its code says, as yymmdd, where that is not the day it was received. */
  code_day: string | null;
  /** The rows it replaces, oldest first. */
  former: { file_name: string; line: number }[];
}

const DOSSIER_FACTS = `{
  'status': s.status, 'due_at': s.due_at, 'due_from': s.due_from, 'due_at_extended': s.due_at_extended,
  'promises': s.promises, 'time_out_at': s.time_out_at, 'is_asked_again': s.is_asked_again,
  'received_on': s.received_at::date,
  'code_day': case when split_part(s.dossier_code, '-', -2) <> strftime(s.received_at, '%y%m%d')
    then nullif(regexp_extract(s.dossier_code, '.-([0-9]{6})-[0-9]+$', 1), '') end,
  'former': coalesce(o.rows, [])
}`;

/** The rows that later extracts of the unit's dossiers have replaced, oldest first. */
const formerVersions = (card: CampaignCard, unitId: string) => `with former as (
  select d.dossier_code, list({'file_name': f.name, 'line': old.line} order by t.place) as rows
  from staging.dossier_duplicates d, unnest(d.superseded) with ordinality as t(old, place)
  join staging.files f on f.file = old.file
  where d.unit_id in (select row_unit_id from staging.campaign_unit_rows
    where campaign_id = ${literal(card.campaign_id)} and unit_id = ${literal(unitId)})
  group by d.dossier_code
)`;

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
  const dossier = source === 'dossiers';
  return sqlRows<CountedRow>(
    `${dossier ? formerVersions(card, unitId) : ''}
     select f.name as file_name, s.line, s.${dossier ? 'dossier_code' : 'code'} as code,
       coalesce(${above}, false) as in_numerator, coalesce(${below}, false) as in_denominator,
       ${dossier ? DOSSIER_FACTS : 'null'} as dossier
     from (${spans(readModel('measures', measure!), ours)}) s
     join campaign.months m on m.campaign_id = s.campaign_id and m.month_ends_on = ${literal(card.month_ends_on)}
     join staging.files f on f.file = s.file
     ${dossier ? 'left join former o on o.dossier_code = s.dossier_code' : ''}
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
