-- view: one row a task assigned to a unit, as its latest row has it
-- assigned_on: where that was not told, the day it was due or done, whichever came first
-- due_on: last day on which it is in time; null where there is none
select
  t.file,
  t.line,
  r.unit_id,
  t.task_code,
  r.day as assigned_on,
  t.due_on,
  t.done_on
from lake.tasks t
join staging.placed_rows r on r.source = 'tasks' and r.file = t.file and r.line = t.line
where r.nth = 1
