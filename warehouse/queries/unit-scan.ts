/**
 * Which of a source's rows can be a unit's, told in terms the lake's files can be searched by: without it a question
 * about one ward of a nation would place every row of it first.
 */
import { literal } from '../db';
import { sourceOf } from '../models';
import { sqlRows } from '../serving';

/** More values than this are no longer looked up, but compared one by one. */
const MOST = 500;

interface Told {
  unit_codes: string[];
  unit_names: string[];
  files: string[];
}

/**
 * A condition that every row counted for the unit fulfils, beginning with "and"; '' where nothing is known to narrow by.
 * It leaves out no row: it names the files that `staging.measure_files` found rows in, and every way units are named
 * by which rows were placed in this one.
 */
export async function unitScan(
  campaignId: string,
  unitId: string,
  measure: string,
): Promise<string> {
  const [told] = await sqlRows<Told>(
    `with ways as (
  select unit_code, unit_name from staging.unit_matches where unit_id in (
    select row_unit_id from staging.campaign_unit_rows where campaign_id = $1 and unit_id = $2)
)
select coalesce(list(distinct unit_code) filter (unit_code is not null), []) as unit_codes,
  coalesce(list(distinct unit_name) filter (unit_name is not null), []) as unit_names,
  coalesce((select list(distinct file) from staging.measure_files
    where campaign_id = $1 and unit_id = $2 and measure = $3), []) as files
from ways`,
    [campaignId, unitId, measure],
  );
  const { unit_codes, unit_names, files } = told!;
  const conditions = [oneOf('file', files, false)];
  // only rows of dossiers still carry how they name their unit; null: named otherwise, or merged from several rows
  if (sourceOf(measure) === 'dossiers')
    conditions.push(oneOf('unit_code', unit_codes, true), oneOf('unit_name', unit_names, true));
  return conditions.map((condition) => ` and ${condition}`).join('');
}

function oneOf(column: string, values: string[], orNull: boolean): string {
  if (values.length > MOST) return 'true';
  const known = values.length ? `${column} in (${values.map(literal).join(', ')})` : 'false';
  return orNull ? `(${known} or ${column} is null)` : known;
}
