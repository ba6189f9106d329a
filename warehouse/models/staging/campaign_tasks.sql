-- view: one row a campaign and a task that was open, or due, at some time of its period
-- unit_id: the unit ranked, which may have taken in the one it was assigned to
-- assigned_on: not before the period's first day; null where it was done before
-- due_on: null where it is not in the period
select
  c.campaign_id,
  r.unit_id,
  t.file,
  t.line,
  t.task_code as code,
  case when t.done_on is null or t.done_on >= c.period_from
    then greatest(t.assigned_on, c.period_from) end as assigned_on,
  case when t.due_on >= c.period_from then t.due_on end as due_on,
  t.done_on,
  coalesce(t.done_on <= t.due_on, false) as is_on_time,
  1 as n
from staging.tasks t
join staging.campaign_unit_rows r on r.row_unit_id = t.unit_id and not r.is_split
join campaign.definitions c
  on c.campaign_id = r.campaign_id and t.assigned_on <= c.judged_to
  and (t.done_on is null or t.done_on >= c.period_from or t.due_on between c.period_from and c.period_to)
