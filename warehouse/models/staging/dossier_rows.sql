-- view: one row an accepted row of dossiers, placed in the unit it names on the day it was received
-- file: the lake file it stands in
-- line: its line in the file that was sent
select d.* exclude (skipped, reason, reason_column, warnings, decimals), m.unit_id
from lake.dossiers d
join staging.unit_matches m
  on m.unit_code is not distinct from d.unit_code
  and m.unit_name is not distinct from d.unit_name
  and m.parent_name is null and m.province_name is null
  and d.received_at::date between m.from_on and m.to_on
where d.reason is null and d.skipped is null and m.unit_id is not null
