/** Which files a computed figure is from: the rows of each that stand above and below the line. */
import { type Database, literal } from './db';
import { countedFrom, countsOn, spans } from './measure-sql';
import { type ComputedMeasure, readModel, sourceOf } from './models';

const BEFORE = `select * from base.staging.measure_files where source = 'dossiers'`;

/**
 * Makes `staging.measure_files`: one row a ranked unit, a measure its campaign uses and a file with rows in it,
 * at the campaign's end. Dossiers are counted from their groups where that can be: it costs little beside the rows.
 * @param goesOn the rows of dossiers are only what changed since the build before
 */
export async function writeMeasureFiles(
  db: Database,
  measures: readonly ComputedMeasure[],
  goesOn: boolean,
): Promise<void> {
  await db.run(`create table staging.measure_files (
  campaign_id varchar, unit_id varchar, measure varchar, source varchar, file varchar,
  numerator_rows integer, denominator_rows integer
)`);
  const count = (part: string) =>
    `coalesce(sum(s.n) filter (where ${countsOn(part, 'm.judged_on')}), 0)::integer as ${part}_rows`;
  const rowsOf = (measure: ComputedMeasure) => {
    const model = readModel('measures', measure);
    return `select s.campaign_id, s.unit_id, ${literal(measure)} as measure, ${literal(sourceOf(measure)!)} as source, s.file,
    ${count('numerator')}, ${count('denominator')}
  from (${spans(model, `from ${countedFrom(model)}`)}) s
  join ends m using (campaign_id)
  where campaign_id in (select campaign_id from campaign.criteria where measure = ${literal(measure)})
  group by all`;
  };
  await db.run(`insert into staging.measure_files
with ends as (
  select campaign_id, arg_max(judged_on, month_ends_on) as judged_on from campaign.months group by all
), counted as (
  ${[...measures.map(rowsOf), ...(goesOn ? [BEFORE] : [])].join('\n  union all\n  ')}
)
select campaign_id, unit_id, measure, source, file,
  sum(numerator_rows)::integer as numerator_rows, sum(denominator_rows)::integer as denominator_rows
from counted group by all having sum(numerator_rows) > 0 or sum(denominator_rows) > 0`);
}
