-- table: one row a unit, a file with accepted rows of it, and a calendar month of theirs; lists of units apart
-- month_on: first day of the month, null where the source has no days
-- accepted: how many
-- doubted: how many of them carry a warning
-- first_on: day of the first
-- last_on: day of the last
select
  r.source,
  r.file,
  m.unit_id,
  date_trunc('month', r.happened_on)::date as month_on,
  count(*)::integer as accepted,
  count(r.warnings)::integer as doubted,
  min(r.happened_on) as first_on,
  max(r.happened_on) as last_on
from staging.records r
join staging.files f on f.file = r.file
join staging.unit_matches m
  on m.unit_code is not distinct from r.unit_code
  and m.unit_name is not distinct from r.unit_name
  and m.parent_name is not distinct from r.parent_name
  and m.province_name is not distinct from r.province_name
  and coalesce(r.happened_on, f.as_of_on, f.added_on) between m.from_on and m.to_on
where r.reason is null and m.unit_id is not null
  and r.source not in ('units', 'unit_changes', 'unit_aliases')
group by all
