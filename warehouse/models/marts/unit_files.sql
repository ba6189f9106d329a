-- table: one row a ranked unit, a measure computed from its dossiers, and a file with dossiers that enter it
-- numerator: how many dossiers of the file stand above the line at the campaign's end
-- denominator: how many stand below it
select
  m.campaign_id,
  m.unit_id,
  m.measure,
  f.name as file_name,
  f.sha256,
  m.numerator,
  m.denominator
from staging.measure_files m
join staging.files f using (file)
