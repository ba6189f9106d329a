/** Which files a computed figure is from: the dossiers of each that stand above and below the line. */
import type { Database } from './db';
import { countsOn, MEASURES, readModel, spans } from './models';

/**
 * Makes `staging.measure_files`: one row a ranked unit, a measure its campaign uses and a file with dossiers in it,
 * at the campaign's end. Counted from `staging.dossier_groups`, so it costs nothing beside the dossiers themselves.
 */
export async function writeMeasureFiles(db: Database): Promise<void> {
  const count = (part: string) =>
    `coalesce(sum(s.n) filter (where ${countsOn(part, 'm.judged_on')}), 0)::integer as ${part}`;
  const each = MEASURES.map(
    (measure) => `
select s.campaign_id, s.unit_id, '${measure}' as measure, s.file, ${count('numerator')}, ${count('denominator')}
from (${spans(readModel('measures', measure), 'from staging.dossier_groups')}) s
join ends m using (campaign_id)
where s.campaign_id in (select campaign_id from campaign.criteria where measure = '${measure}')
group by all`,
  );
  await db.run(
    `create table staging.measure_files as
with ends as (
  select campaign_id, arg_max(judged_on, month_ends_on) as judged_on from campaign.months group by all
)
from (${each.join('\nunion all')})
where numerator > 0 or denominator > 0`,
  );
}
