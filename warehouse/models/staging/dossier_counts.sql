-- table: one row a unit and a period it counted its dossiers over
-- received: of the period, carried over included; null where not every line tells it, and so all numbers
-- resolved_in_time: early and on the due day
-- lines: file and line of every line that makes it up
with newest as (
  -- fields are added up; the total line stands in where there are none, or where it was sent later than they were
  select *, max((coalesce(as_of_on, date '1900-01-01'), added)) filter (not is_total) over same as fields_at,
    max((coalesce(as_of_on, date '1900-01-01'), added)) filter (is_total) over same as total_at
  from staging.dossier_count_rows
  window same as (partition by unit_id, period_from, period_to)
)
select
  unit_id,
  period_from,
  period_to,
  max(as_of_on) as as_of_on,
  max(added) as added,
  sum_known(received) as received,
  sum_known(received_online) as received_online,
  sum_known(received_direct) as received_direct,
  sum_known(resolved) as resolved,
  sum_known(resolved_early) as resolved_early,
  sum_known(resolved_in_time) as resolved_in_time,
  sum_known(pending) as pending,
  sum_known(pending_in_time) as pending_in_time,
  sum_known(pending_overdue) as pending_overdue,
  list({'file': file, 'line': line} order by added, file, line) as lines
from newest
where is_total = coalesce(total_at > fields_at, fields_at is null)
group by unit_id, period_from, period_to
