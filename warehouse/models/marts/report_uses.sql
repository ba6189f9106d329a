-- table: one row a reported figure that a leaf looked at, at the campaign's end
-- use: used, superseded (a longer report covers it), replaced (sent again later), overlap, not_latest, straddles, blank
-- file_name: the file as its sender named it
-- line: its line there
-- document: the document the sender names
select
  r.*, f.name as file_name, f.sha256, m.period_from, m.period_to, m.numerator, m.denominator, m.numerator_on as "on",
  m.document, m.note as report_note
from scored.report_uses r
join staging.files f using (file)
join staging.measures m on m.file = r.file and m.line = r.line
