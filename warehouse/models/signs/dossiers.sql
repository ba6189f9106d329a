-- table: one row an examined campaign and a dossier received in its period, with its time on a clock that runs in working hours
-- file: the file of the row that counts
-- line: its line there
-- due_at: until when there was time, moved by the time spent waiting for a supplement
-- ended_at: finished, else handed over; null while it is pending
-- is_late: its time ran out before it ended, by the day of the data
-- minutes_used: working minutes from receipt to end; null where one of them has no time of day
-- minutes_allowed: working minutes from receipt to the due moment
-- minutes_left: working minutes from the request for a supplement to the appointed date; null without a request in time
select
  d.campaign_id,
  d.unit_id,
  d.file,
  d.line,
  d.procedure_code,
  d.status,
  d.received_at,
  d.time_out_at as due_at,
  d.ended_at,
  coalesce(d.overdue_on <= c.judged_to, false) as is_late,
  case when has_time(d.received_at) and has_time(d.ended_at)
    then working_minutes(e.number, e.is_working, d.ended_at) - working_minutes(r.number, r.is_working, d.received_at) end as minutes_used,
  case when has_time(d.received_at)
    then working_minutes(t.number, t.is_working, d.time_out_at) - working_minutes(r.number, r.is_working, d.received_at) end as minutes_allowed,
  case when has_time(d.supplement_requested_at) and d.supplement_requested_at <= d.due_at
    then working_minutes(u.number, u.is_working, d.due_at) - working_minutes(q.number, q.is_working, d.supplement_requested_at) end as minutes_left
from staging.campaign_dossiers d
join (select campaign_id from signs.campaigns where examines_dossiers) using (campaign_id)
join campaign.definitions c using (campaign_id)
join staging.working_days r on r.day = d.received_at::date
left join staging.working_days e on e.day = d.ended_at::date
left join staging.working_days t on t.day = d.time_out_at::date
left join staging.working_days u on u.day = d.due_at::date
left join staging.working_days q on q.day = d.supplement_requested_at::date
where d.is_new and d.received_on <= c.judged_to
