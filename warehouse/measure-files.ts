/** Which files a computed figure is from: the rows of each that stand above and below the line. */
import type { Database } from './db';
import { countedFrom, countsOn, spans } from './measure-sql';
import { type ComputedMeasure, readModel, sourceOf } from './models';

/**
 * Makes `staging.measure_files`: one row a ranked unit, a measure its campaign uses and a file with rows in it,
 * at the campaign's end. Dossiers are counted from their groups where that can be: it costs little beside the rows.
 */
export async function writeMeasureFiles(
  db: Database,
  measures: readonly ComputedMeasure[],
): Promise<void> {
  await db.run(`create table staging.measure_files (
  campaign_id varchar, unit_id varchar, measure varchar, source varchar, file varchar,
  numerator_rows integer, denominator_rows integer
)`);
  const count = (part: string) =>
    `coalesce(sum(s.n) filter (where ${countsOn(part, 'm.judged_on')}), 0)::integer as ${part}_rows`;
  for (const measure of measures) {
    const source = sourceOf(measure)!;
    const model = readModel('measures', measure);
    await db.run(`insert into staging.measure_files
with ends as (
  select campaign_id, arg_max(judged_on, month_ends_on) as judged_on from campaign.months
  where campaign_id in (select campaign_id from campaign.criteria where measure = '${measure}') group by all
), counted as (
  select s.campaign_id, s.unit_id, '${measure}' as measure, '${source}' as source, s.file, ${count('numerator')}, ${count('denominator')}
  from (${spans(model, `from ${countedFrom(model)}`)}) s
  join ends m using (campaign_id)
  group by all
)
from counted where numerator_rows > 0 or denominator_rows > 0`);
  }
}
