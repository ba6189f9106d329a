-- view: one row an accepted row of dossiers, placed in the unit it names on the day it was received
-- file: the lake file it stands in
-- line: its line in the file that was sent
-- status: in our words, numbers too
with worded as (
  from lake.dossiers where reason is null and skipped is null and coalesce(status, 'a') >= 'a'
  union all by name
  -- numbers come before letters: in a file without them no row is read here
  select d.* replace (s.status as status)
  from lake.dossiers d left join staging.status_numbers s on s.file = d.file and s.number = d.status
  where d.reason is null and d.skipped is null and d.status < 'a'
)
select d.* exclude (skipped, reason, reason_column, warnings, decimals), m.unit_id
from worded d
join staging.unit_matches m
  on m.unit_code is not distinct from d.unit_code
  and m.unit_name is not distinct from d.unit_name
  and m.parent_name is null and m.province_name is null
  and d.received_at::date between m.from_on and m.to_on
where m.unit_id is not null
