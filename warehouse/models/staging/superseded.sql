-- table: one row a dossier row that its own file says again further down: the later one counts
-- value: the code that stands there twice
select s.file, s.line, d.dossier_code as value
from staging.dossier_duplicates d, unnest(d.superseded) as t(s)
where s.file = d.file
