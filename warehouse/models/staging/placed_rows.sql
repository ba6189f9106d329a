-- table: one row an accepted row of counts, surveys, inspections, petitions or tasks, placed in the unit it names on its own day
-- code: what the sender calls it by
-- day: the day the row is of
-- unit_id: null where the unit can't be told
-- unit_reason: why it can't
-- nth: 1 where the row counts, more where a later one of the same thing takes its place; null without a unit
-- by_file: the file of the row that counts
-- by_line: its line there
with named as (
  select 'dossier_counts' as source, file, line, unit_code, unit_name, field_of(field) as code, period_to as day,
    {'field': plain(field_of(field)), 'from': period_from, 'to': period_to}::varchar as key
  from lake.dossier_counts where reason is null and skipped is null
  union all
  -- within a file every answer is kept: repeats are flagged, not dropped
  select 'surveys', file, line, unit_code, unit_name, response_code, answered_at::date,
    {'response': response_code, 'question': question, 'at': answered_at}::varchar
  from lake.surveys where reason is null and skipped is null
  union all
  select 'inspections', file, line, unit_code, unit_name, inspection_code, inspected_on,
    {'inspection': inspection_code, 'content': content, 'finding': plain(finding)}::varchar
  from lake.inspections where reason is null and skipped is null
  union all
  select 'petitions', file, line, unit_code, unit_name, petition_code, received_at::date, petition_code
  from lake.petitions where reason is null and skipped is null
  union all
  select 'tasks', file, line, unit_code, unit_name, task_code, coalesce(assigned_on, least(due_on, done_on)), task_code
  from lake.tasks where reason is null and skipped is null
), placed as (
  select n.*, f.as_of_on, f.added, m.unit_id, m.reason as unit_reason,
    case when n.source <> 'surveys' then {'sheet': n.file, 'line': n.line} end as place
  from named n
  join staging.files f on f.file = n.file
  join staging.unit_matches m
    on m.unit_code is not distinct from n.unit_code
    and m.unit_name is not distinct from n.unit_name
    and m.parent_name is null and m.province_name is null
    and n.day between m.from_on and m.to_on
)
select
  source,
  file,
  line,
  code,
  day,
  as_of_on,
  added,
  coalesce(unit_code, unit_name) as unit_told,
  case when unit_code is null then 'unit_name' else 'unit_code' end as unit_column,
  unit_id,
  unit_reason,
  case when unit_id is not null then dense_rank() over newest end as nth,
  first_value(file) over newest as by_file,
  first_value(line) over newest as by_line
from placed
window newest as (
  partition by source, unit_id, key order by as_of_on desc nulls last, added desc, place desc
)
