-- table: one row a ranked unit and a file with dossiers of it
-- dossiers: how many of them count
-- first_line: the first of its lines in that file
-- last_line: the last
select
  d.campaign_id,
  d.unit_id,
  f.name as file_name,
  f.sha256,
  count(*)::integer as dossiers,
  min(d.line) as first_line,
  max(d.line) as last_line
from staging.campaign_dossiers d
join staging.files f using (file)
group by all
