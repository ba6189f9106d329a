-- table: one row a unit and a file with rows of it
-- accepted: rows that are typed and placed in the unit
-- doubted: how many of them carry a warning
-- rejected: rows sent back, whatever became of them
-- unresolved: accepted rows whose campaign or criterion is unknown, or their points out of range
-- open: how many of those two still wait for a correction
-- corrected: how many were said again by a row that counts
-- last_on: day of the last accepted row, null where the source has no days
with not_counted as (
  select
    file,
    unit_code,
    count(*) filter (kind = 'rejected') as rejected,
    count(*) filter (kind = 'unresolved') as unresolved,
    count(*) filter (status = 'open' and kind <> 'superseded') as open,
    count(*) filter (status = 'corrected') as corrected
  from marts.rejections
  where unit_code is not null
  group by all
), counted as (
  select s.file, u.unit_code, sum(s.accepted) as accepted, sum(s.doubted) as doubted, max(s.last_on) as last_on
  from staging.unit_rows s join staging.units u using (unit_id)
  group by all
)
select
  f.source,
  f.file,
  unit_code,
  f.name as file_name,
  f.as_of_on,
  coalesce(c.accepted, 0)::integer as accepted,
  coalesce(c.doubted, 0)::integer as doubted,
  coalesce(n.rejected, 0)::integer as rejected,
  coalesce(n.unresolved, 0)::integer as unresolved,
  coalesce(n.open, 0)::integer as open,
  coalesce(n.corrected, 0)::integer as corrected,
  c.last_on
from counted c
full join not_counted n using (file, unit_code)
join staging.files f using (file)
order by f.added, unit_code
