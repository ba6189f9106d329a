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

export interface UnusedReport {
  campaign_id: string;
  use: 'overlap' | 'straddles' | 'no_denominator';
  file_name: string;
  /** Of the first of them. */
  line: number;
  reports: number;
}

/** Reports that were sent and do not count for how their periods lie, or for what they lack: by file, the most first. */
export async function listUnusedReports(): Promise<UnusedReport[]> {
  return sqlRows<UnusedReport>(
    `select campaign_id, use, file_name, min(line)::integer as line, count(distinct line)::integer as reports
     from marts.report_uses where use in ('overlap', 'straddles', 'no_denominator')
     group by all order by reports desc, campaign_id, file_name, use limit 10`,
  );
}
