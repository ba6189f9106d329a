-- table: one row a reported figure, or a line of form 06, that a leaf looked at, at the campaign's end
-- source: measures or dossier_counts
-- use: used, superseded (a longer report covers it), replaced (sent again later), overlap, not_latest,
--   no_denominator, straddles, blank
-- numerator: of the leaf's measure; null where a line is only a part of the figure
-- file_name: the file as its sender named it
-- line: its line there
-- document: the document the sender names
select
  r.campaign_id, r.unit_id, r.criterion, r.source, r.file, r.line, r.use, f.name as file_name, f.sha256,
  coalesce(m.period_from, c.period_from) as period_from, coalesce(m.period_to, c.period_to) as period_to,
  coalesce(m.numerator, r.numerator) as numerator, coalesce(m.denominator, r.denominator) as denominator,
  m.numerator_on as "on", m.document, coalesce(m.note, field_of(c.field)) as report_note
from scored.report_uses r
join staging.files f using (file)
left join staging.measures m on r.source = 'measures' and m.file = r.file and m.line = r.line
left join lake.dossier_counts c on r.source = 'dossier_counts' and c.file = r.file and c.line = r.line
