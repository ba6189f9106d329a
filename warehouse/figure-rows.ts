/** What figures are made of, one statement each, with the campaign as the only parameter. */

/** Reported rows of a campaign's units, in order of arrival. */
export const REPORTS = `
select r.unit_id, nullif(m.unit_id, r.unit_id) as former, m.measure, m.period_from, m.period_to, m.numerator,
  m.denominator, m.numerator_on as "on", m.as_of_on, m.added, m.file, m.line
from staging.measures m
join staging.campaign_unit_rows r on r.row_unit_id = m.unit_id and not r.is_split
where r.campaign_id = ?
order by m.added, m.file, m.line`;

/** Counts of form 06, in order of arrival. */
export const COUNTS = `
select r.unit_id, nullif(c.unit_id, r.unit_id) as former, c.* exclude (unit_id)
from staging.dossier_counts c
join staging.campaign_unit_rows r on r.row_unit_id = c.unit_id and not r.is_split
where r.campaign_id = ?
order by c.added, c.lines`;

/** Of each unit and criterion the latest points it gave itself, and the last round's appraisal. */
export const ASSESSMENTS = `
select unit_id, criterion,
  arg_max(self_points, (round_order, as_of_on, added, file, line)) filter (self_points is not null) as self_points,
  (arg_max({'points': appraised_points}, (round_order, as_of_on, added, file, line)) filter (round_order > 0)).points as appraised_points,
  (arg_max({'level': level}, (round_order, as_of_on, added, file, line)) filter (round_order > 0)).level as level
from staging.assessments
where campaign_id = ? and reason is null
group by all`;
