-- table: one row a ranked unit, a source and a file with rows that count for it
-- rows: how many of them count
-- first_line: the first of its lines in that file
-- last_line: the last
select
  r.campaign_id,
  r.unit_id,
  r.source,
  f.name as file_name,
  f.sha256,
  count(*)::integer as "rows",
  min(r.line) as first_line,
  max(r.line) as last_line
from staging.campaign_rows r
join staging.files f using (file)
group by all
