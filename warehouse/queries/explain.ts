/** The trace of one point: figure, policy, and the very rows that were counted. For officers: rows carry dossier codes. */
import { literal } from '../db';
import { type ComputedMeasure, countsOn, MEASURES, readModel, spans } from '../models';
import { sqlRows } from '../serving';
import type { CampaignCard } from './campaigns';

export interface CountedDossier {
  file_name: string;
  line: number;
  dossier_code: string;
  in_numerator: boolean;
  in_denominator: boolean;
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

const isComputed = (measure: string | null): measure is ComputedMeasure =>
  (MEASURES as readonly string[]).includes(measure ?? '');

/** The dossiers above and below the line of a computed measure at the campaign's end, by file and line. */
export async function listCountedDossiers(
  card: CampaignCard,
  unitId: string,
  measure: string | null,
): Promise<CountedDossier[]> {
  if (!isComputed(measure)) return [];
  const ours = `from staging.campaign_dossiers
    where campaign_id = ${literal(card.campaign_id)} and unit_id = ${literal(unitId)}`;
  const above = countsOn('numerator', 'm.judged_on');
  const below = countsOn('denominator', 'm.judged_on');
  return sqlRows<CountedDossier>(
    `with former as (
       select d.dossier_code, list({'file_name': f.name, 'line': old.line} order by t.place) as rows
       from staging.dossier_duplicates d, unnest(d.superseded) with ordinality as t(old, place)
       join staging.files f on f.file = old.file
       where d.unit_id in (select row_unit_id from staging.campaign_unit_rows
         where campaign_id = ${literal(card.campaign_id)} and unit_id = ${literal(unitId)})
       group by d.dossier_code
     )
     select f.name as file_name, s.line, s.dossier_code,
       coalesce(${above}, false) as in_numerator, coalesce(${below}, false) as in_denominator,
       s.status, s.due_at, s.due_from, s.due_at_extended, s.promises, s.time_out_at, s.is_asked_again,
       s.received_at::date as received_on,
       case when split_part(s.dossier_code, '-', -2) <> strftime(s.received_at, '%y%m%d')
         then nullif(regexp_extract(s.dossier_code, '.-([0-9]{6})-[0-9]+$', 1), '') end as code_day,
       coalesce(o.rows, []) as former
     from (${spans(readModel('measures', measure), ours)}) s
     join campaign.months m on m.campaign_id = s.campaign_id and m.month_ends_on = ${literal(card.month_ends_on)}
     join staging.files f on f.file = s.file
     left join former o on o.dossier_code = s.dossier_code
     where (${above}) or (${below})
     order by f.added, s.line`,
  );
}
