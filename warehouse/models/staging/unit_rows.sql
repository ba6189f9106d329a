-- table: one row a unit, a file with accepted rows of it, and a calendar month of theirs; lists of units apart
-- month_on: first day of the month, null where the source has no days
-- unit_id: the unit those rows name on the last of their days in that month
-- accepted: how many
-- doubted: how many of them carry a warning
-- first_on: day of the first
-- last_on: day of the last
with build as (
  select coalesce(max(as_of_on), date '9999-12-31') as as_of_on from staging.files where not reference
), monthly as (
  -- grouped before they are placed: a month's rows name few units
  select
    source,
    file,
    unit_code,
    unit_name,
    parent_name,
    province_name,
    date_trunc('month', happened_on)::date as month_on,
    count(*)::integer as accepted,
    count(warnings)::integer as doubted,
    min(happened_on) as first_on,
    max(happened_on) as last_on
  from staging.records
  where reason is null and source not in ('units', 'unit_changes', 'unit_aliases')
  group by all
)
select
  r.source,
  r.file,
  m.unit_id,
  r.month_on,
  sum(r.accepted)::integer as accepted,
  sum(r.doubted)::integer as doubted,
  min(r.first_on) as first_on,
  max(r.last_on) as last_on
from monthly r
cross join build b
join staging.files f on f.file = r.file
join staging.unit_matches m
  on m.unit_code is not distinct from r.unit_code
  and m.unit_name is not distinct from r.unit_name
  and m.parent_name is not distinct from r.parent_name
  and m.province_name is not distinct from r.province_name
  and coalesce(r.last_on, f.as_of_on, b.as_of_on) between m.from_on and m.to_on
where m.unit_id is not null
group by all
