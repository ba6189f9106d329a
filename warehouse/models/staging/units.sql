-- table: one row a unit and the time it was valid under that name, type and parent
-- unit_id: code@valid_from; codes are used again for other units
-- holds_from: first day on which rows are placed here; a snapshot's first rows hold from the beginning of records
-- holds_to: last day, far in the future while the unit exists
with declared as (
  select
    u.*, f.reference, f.added, f.as_of_on,
    coalesce(u.valid_from, date '1900-01-01') as starts_on,
    coalesce(u.valid_to, date '9999-12-31') as ends_on
  from lake.units u join staging.files f on f.file = u.file
  where u.reason is null and u.skipped is null
), latest as (
  select * from declared
  qualify row_number() over (
    partition by unit_code, starts_on order by reference, as_of_on desc nulls last, added desc, file desc, line desc
  ) = 1
), counted as (
  -- a list somebody sent wins over the one that ships, wherever the two overlap in time
  select * from latest l
  where not l.reference or not exists (
    from latest o
    where o.unit_code = l.unit_code and not o.reference
      and o.starts_on <= l.ends_on and l.starts_on <= o.ends_on
  )
)
select
  unit_code || '@' || case when valid_from is null then '' else valid_from::varchar end as unit_id,
  unit_code,
  unit_name,
  unit_type,
  parent_code,
  valid_from,
  valid_to,
  case when coalesce(valid_from_is_baseline, false) or valid_from is null
    then date '1900-01-01' else valid_from end as holds_from,
  ends_on as holds_to,
  file,
  line
from counted
