-- view: one row a dossier that was received; one registered only, or turned away at the counter, was not
-- unit_code: as its row names the unit, for those who look for the rows of one; null where it is named otherwise or merged
-- unit_name: the same
-- received_on: day it was received
-- ended_on: day it was finished, else handed over; null while it is pending
-- due_at: the first appointed date, else the end of the procedure's statutory term, else null
-- due_from: appointed, statutory or none
-- due_at_extended: the date promised last, where another day than the first; it does not judge
-- promises: on how many different days it was promised
-- time_out_at: due_at moved by the time spent waiting for a supplement asked for in time; null while that time stands still
-- overdue_on: first day at whose end it was late, not before it was received; null where it was never late
-- is_on_time: ended, and not after its time ran out; without a due date there is nothing to be late for
-- is_early: ended at least a day before that
-- data_reused: papers were taken from the data store; null where the sender doesn't say
-- supplemented_on: day a supplement was first known to be requested; null where none was
-- is_asked_again: a supplement was requested more than once
with timed as (
  select d.*, coalesce(d.finished_at, d.returned_at) as ended_at,
    coalesce(d.due_at, s.due_at) as last_at,
    case when d.due_at is not null then 'appointed' when s.due_at is not null then 'statutory' else 'none' end as due_from
  from staging.merged_dossiers d
  -- rows with a date have no key to look up
  left join staging.statutory_deadlines s
    on s.procedure_code = case when d.due_at is null then d.procedure_code end and s.received_at = d.received_at
  where d.status is null or d.status not in ('registered', 'not_accepted')
), waited as (
  select *,
    case
      when supplement_requested_at is null or supplement_requested_at > last_at then last_at
      when supplement_done_at >= supplement_requested_at
        then last_at + (supplement_done_at - supplement_requested_at)
      -- asked for and not brought: time stands still, and stands for good where the dossier was closed for it
      when status in ('withdrawn', 'refused', 'stopped') then null
      when ended_at is null and (status is null or status in ('supplement', 'fee', 'suspended')) then null
      -- brought, but nobody says when: nothing is known to subtract
      else last_at
    end as time_out_at
  from timed
)
select
  file,
  line,
  dossier_code,
  unit_id,
  unit_code,
  unit_name,
  procedure_code,
  field,
  channel,
  service_level,
  status,
  received_at,
  last_at as due_at,
  due_from,
  due_at_extended,
  promises,
  ended_at,
  time_out_at,
  supplement_requested_at,
  received_at::date as received_on,
  ended_at::date as ended_on,
  case when time_out_at is not null and (ended_at is null or ended_at > time_out_at)
    then greatest((time_out_at + interval '1 microsecond')::date, received_at::date) end as overdue_on,
  coalesce(ended_at <= time_out_at, ended_at is not null) as is_on_time,
  coalesce(ended_at::date < time_out_at::date, false) as is_early,
  coalesce(channel = 'online', false) as is_online,
  coalesce(input_digitised, false) as has_digital_input,
  coalesce(result_digitised, false) as has_digital_result,
  coalesce(fee_due > 0, false) as has_fee,
  coalesce(fee_paid_online, false) as is_paid_online,
  coalesce(apology_sent, false) as has_apology,
  data_reused,
  case when supplement_requests > 0 or supplement_requested_at is not null
    then greatest(supplement_requested_at::date, received_at::date) end as supplemented_on,
  coalesce(supplement_requests > 1, false) as is_asked_again
from waited
