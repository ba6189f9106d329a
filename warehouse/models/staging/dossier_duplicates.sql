-- table: one row a dossier code that occurs more than once: what all its rows together know
-- file: file of the row that counts, the one of the latest extract
-- line: its line there
-- due_at: the first date promised: as a row names it, else the earliest extract's; kept when a later one shows a new one
-- due_at_extended: the date promised last, where it is another day than the first
-- promises: on how many different days it was promised; more than two is more than one new appointment
-- superseded: the other rows, as file and line
with doubled as (
  select dossier_code from staging.dossier_rows group by hash(dossier_code), dossier_code having count(*) > 1
), ordered as (
  select r.*, row_number() over (
    partition by r.dossier_code order by f.as_of_on nulls first, f.added, r.file, r.line
  ) as nth
  from staging.dossier_rows r
  join doubled using (dossier_code)
  join staging.files f on f.file = r.file
), merged as (
  select
    dossier_code,
    arg_max(file, nth) as file,
    arg_max(line, nth) as line,
    arg_max(unit_id, nth) as unit_id,
    arg_max(procedure_code, nth) filter (procedure_code is not null) as procedure_code,
    arg_max(field, nth) filter (field is not null) as field,
    arg_max(channel, nth) filter (channel is not null) as channel,
    arg_max(service_level, nth) filter (service_level is not null) as service_level,
    arg_max(received_at, nth) as received_at,
    coalesce(
      arg_max(due_at_first, nth) filter (due_at_first is not null),
      arg_min(due_at, nth) filter (due_at is not null)
    ) as due_at,
    arg_max(coalesce(due_at_extended, due_at), nth) filter (coalesce(due_at_extended, due_at) is not null) as last_due_at,
    list_distinct(flatten(list([due_at_first::date, due_at::date, due_at_extended::date]))) as days_promised,
    arg_max(finished_at, nth) filter (finished_at is not null) as finished_at,
    arg_max(returned_at, nth) filter (returned_at is not null) as returned_at,
    arg_max(status, nth) filter (status is not null) as status,
    arg_max(fee_due, nth) filter (fee_due is not null) as fee_due,
    arg_max(fee_paid_online, nth) filter (fee_paid_online is not null) as fee_paid_online,
    arg_max(input_digitised, nth) filter (input_digitised is not null) as input_digitised,
    arg_max(result_digitised, nth) filter (result_digitised is not null) as result_digitised,
    arg_max(data_reused, nth) filter (data_reused is not null) as data_reused,
    arg_max(supplement_requests, nth) filter (supplement_requests is not null) as supplement_requests,
    arg_max(supplement_requested_at, nth) filter (supplement_requested_at is not null) as supplement_requested_at,
    arg_max(supplement_done_at, nth) filter (supplement_done_at is not null) as supplement_done_at,
    arg_max(apology_sent, nth) filter (apology_sent is not null) as apology_sent,
    list({'file': file, 'line': line} order by nth)[:-2] as superseded
  from ordered
  group by dossier_code
)
select
  * exclude (last_due_at, days_promised),
  case when last_due_at::date <> due_at::date then last_due_at end as due_at_extended,
  len(days_promised)::integer as promises
from merged
