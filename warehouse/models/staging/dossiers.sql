-- view: one row a dossier that was received; one registered only, or turned away at the counter, was not
-- received_on: day it was received
-- ended_on: day it was finished, else handed over; null while it is pending
-- overdue_on: first day at whose end it was late, not before it was received; null where it was never late
-- is_on_time: ended, and not after its due date; without a due date there is nothing to be late for
-- is_early: ended at least a day before it was due
with every as (
  select file, line, dossier_code, unit_id, procedure_code, field, channel, received_at, due_at, finished_at,
    returned_at, status, fee_due, fee_paid_online, input_digitised, result_digitised, apology_sent
  from staging.dossier_rows r
  where not exists (from staging.dossier_duplicates d where d.dossier_code = r.dossier_code)
  union all
  select file, line, dossier_code, unit_id, procedure_code, field, channel, received_at, due_at, finished_at,
    returned_at, status, fee_due, fee_paid_online, input_digitised, result_digitised, apology_sent
  from staging.dossier_duplicates
), ended as (
  select *, coalesce(finished_at, returned_at) as ended_at from every
)
select
  file,
  line,
  dossier_code,
  unit_id,
  procedure_code,
  field,
  received_at,
  due_at,
  ended_at,
  received_at::date as received_on,
  ended_at::date as ended_on,
  case when due_at is not null and (ended_at is null or ended_at > due_at)
    then greatest((due_at + interval '1 microsecond')::date, received_at::date) end as overdue_on,
  coalesce(ended_at <= due_at, ended_at is not null) as is_on_time,
  coalesce(ended_at::date < due_at::date, false) as is_early,
  coalesce(channel = 'online', false) as is_online,
  coalesce(input_digitised, false) as has_digital_input,
  coalesce(result_digitised, false) as has_digital_result,
  coalesce(fee_due > 0, false) as has_fee,
  coalesce(fee_paid_online, false) as is_paid_online,
  coalesce(apology_sent, false) as has_apology
from ended
where status is null or status not in ('registered', 'not_accepted')
