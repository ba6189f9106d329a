/** Questions about the names of measures. */
import { sqlRows } from '../serving';

export interface SilentMeasure {
  campaign_id: string;
  criterion: string;
  measure: string;
  nearest: string;
}

/** Leaves whose measure is on no list and in no row: mistyped, or not sent yet. */
export async function listSilentMeasures(): Promise<SilentMeasure[]> {
  return sqlRows<SilentMeasure>(
    `with silent as (
       from marts.criteria c
       where c.is_leaf and c.measure is not null
         and c.measure not in (select measure from marts.measures)
         and c.measure not in (select measure from marts.reported_figures)
     )
     select s.campaign_id, s.criterion, s.measure,
       arg_max(m.measure || ' (' || m.name_vi || ')', jaro_winkler_similarity(m.measure, s.measure)) as nearest
     from silent s cross join marts.measures m
     group by s.campaign_id, s.criterion, s.measure, s.ordinal
     order by s.campaign_id, s.ordinal`,
  );
}
