-- view: one row a finding of an inspection of a unit, or an inspection's content without one
-- content: which of the six contents
-- has_finding: false where nothing was found
-- due_on: last day for the remedy
select
  i.file,
  i.line,
  r.unit_id,
  i.inspection_code,
  i.inspected_on,
  i.kind,
  i.content,
  i.severity,
  i.finding is not null as has_finding,
  case when i.finding is not null then i.due_on end as due_on,
  case when i.finding is not null then i.remedied_on end as remedied_on
from lake.inspections i
join staging.placed_rows r on r.source = 'inspections' and r.file = i.file and r.line = i.line
where r.nth = 1
