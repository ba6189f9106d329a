-- table: one row a row in whose place a later one of the same thing counts
-- code: reason and column, where the row is told back to its sender: its own file says it again further down
-- value: what the sender calls it by
-- by_file: the file of the row that counts
-- by_line: its line there
select 'dossiers' as source, s.file, s.line, 'duplicate_code:dossier_code' as code, d.dossier_code as value,
  d.file as by_file, d.line as by_line
from staging.dossier_duplicates d, unnest(d.superseded) as t(s)
where s.file = d.file
union all
select source, file, line, case when file = by_file then 'repeated_row' end, code, by_file, by_line
from staging.placed_rows
where nth > 1
