-- view: one row a dossier: its only row, or what all its rows together know
-- due_at: the first date promised, null where none is named
-- due_at_extended: the date promised last, where it is another day than the first
-- unit_code: as its row names the unit; null where it is named otherwise, and where several rows were merged
-- unit_name: the same
-- promises: on how many different days it was promised
select file, line, dossier_code, unit_id, unit_code, unit_name, procedure_code, field, channel, service_level, received_at,
  coalesce(due_at_first, due_at) as due_at,
  coalesce(due_at_extended, case when due_at::date <> due_at_first::date then due_at end) as due_at_extended,
  len(list_distinct([due_at_first::date, due_at::date, due_at_extended::date]))::integer as promises,
  finished_at, returned_at, status, fee_due, fee_paid_online, input_digitised, result_digitised, data_reused,
  supplement_requests, supplement_requested_at, supplement_done_at, apology_sent
from staging.dossier_rows anti join staging.dossier_duplicates using (dossier_code)
union all
select file, line, dossier_code, unit_id, null, null, procedure_code, field, channel, service_level, received_at,
  due_at, due_at_extended, promises,
  finished_at, returned_at, status, fee_due, fee_paid_online, input_digitised, result_digitised, data_reused,
  supplement_requests, supplement_requested_at, supplement_done_at, apology_sent
from staging.dossier_duplicates
