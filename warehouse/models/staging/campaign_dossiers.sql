-- view: one row a campaign and a dossier that counts in it: open at some time of its period
-- unit_id: the unit ranked, which may have taken in the one that handled the dossier
-- unit_code: as its row names a unit, and unit_name: null where it is named otherwise or merged
-- received_on: not before the period's first day: what was carried over is there from the beginning
-- is_new: received in the period, not carried over
-- due_from: appointed, statutory (end of the procedure's term) or none
-- due_at_extended: the date promised last, where another day than the first, which judges
-- time_out_at: due_at moved by the time spent waiting for a supplement; null while that time stands still
-- n: how many dossiers the row stands for
select
  c.campaign_id,
  r.unit_id,
  d.file,
  d.line,
  d.dossier_code,
  d.unit_code,
  d.unit_name,
  greatest(d.received_on, c.period_from) as received_on,
  d.ended_on,
  greatest(d.overdue_on, case when d.overdue_on is not null then c.period_from end) as overdue_on,
  d.received_on >= c.period_from as is_new,
  d.is_on_time,
  d.is_early,
  d.is_online,
  d.has_digital_input,
  d.has_digital_result,
  d.has_fee,
  d.is_paid_online,
  d.has_apology,
  d.is_asked_again,
  d.procedure_code,
  d.service_level,
  d.data_reused,
  d.supplemented_on,
  d.received_at,
  d.ended_at,
  d.supplement_requested_at,
  d.status,
  d.channel,
  d.due_at,
  d.due_from,
  d.due_at_extended,
  d.promises,
  d.time_out_at,
  1 as n
from staging.dossiers d
join staging.campaign_unit_rows r on r.row_unit_id = d.unit_id and not r.is_split
join campaign.definitions c
  on c.campaign_id = r.campaign_id and d.received_on <= c.period_to
  and (d.ended_on is null or d.ended_on >= c.period_from)
