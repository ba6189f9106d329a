-- view: one row a campaign and a row of an inspection held, or a finding to be remedied, in its period
-- unit_id: the unit ranked, which may have taken in the one that was inspected
-- inspected_on: null where the inspection was before the period
-- due_on: null where it is not in the period
select
  c.campaign_id,
  r.unit_id,
  i.file,
  i.line,
  i.inspection_code as code,
  case when i.inspected_on >= c.period_from then i.inspected_on end as inspected_on,
  i.has_finding,
  case when i.due_on >= c.period_from then i.due_on end as due_on,
  coalesce(i.remedied_on <= i.due_on, false) as is_remedied_in_time,
  1 as n
from staging.inspections i
join staging.campaign_unit_rows r on r.row_unit_id = i.unit_id and not r.is_split
join campaign.definitions c
  on c.campaign_id = r.campaign_id and i.inspected_on <= c.judged_to
  and (i.inspected_on >= c.period_from or i.due_on between c.period_from and c.period_to)
