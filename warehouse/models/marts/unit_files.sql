-- table: one row a ranked unit, a measure computed from rows of it, and a file with rows that enter it
-- source: the source of those rows
-- numerator_rows: how many rows of the file stand above the line at the campaign's end
-- denominator_rows: how many stand below it
select
  m.campaign_id,
  m.unit_id,
  m.measure,
  m.source,
  f.name as file_name,
  f.sha256,
  m.numerator_rows,
  m.denominator_rows
from staging.measure_files m
join staging.files f using (file)
