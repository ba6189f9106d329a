-- table: one row an accepted row that can't be placed: its unit, measure, campaign or criterion is unknown
-- source: the source it is of
-- reason: why, as a code; of a measure nobody knows with its column, its name and the nearest known one
-- reason_column: the column in question
-- value: what stands there
with refs as (
  from staging.unit_matches where unit_id is null
)
select 'dossiers' as source, d.file, d.line, m.reason, case when d.unit_code is null then 'unit_name' else 'unit_code' end as reason_column,
  coalesce(d.unit_code, d.unit_name) as value
from lake.dossiers d
join refs m
  on m.unit_code is not distinct from d.unit_code and m.unit_name is not distinct from d.unit_name
  and m.parent_name is null and m.province_name is null
  and d.received_at::date between m.from_on and m.to_on
where d.reason is null and d.skipped is null
union all
select 'measures', file, line, reason, case when unit_code is null then 'unit_name' else 'unit_code' end,
  coalesce(unit_code, unit_name)
from staging.measures where unit_id is null
union all
select 'measures', file, line, concat_ws(':', 'unknown_measure', 'measure', replace(measure, ':', ' '), nearest), 'measure', measure
from staging.measures where unit_id is not null and nearest is not null
union all
select source, file, line, unit_reason, unit_column, unit_told from staging.placed_rows where unit_id is null
union all
select 'assessments', file, line, split_part(reason, ':', 1), split_part(reason, ':', 2),
  case split_part(reason, ':', 2)
    when 'campaign' then campaign_id when 'unit_code' then unit_code when 'criterion' then criterion
    else appraised_points::varchar end
from staging.assessments where reason is not null
