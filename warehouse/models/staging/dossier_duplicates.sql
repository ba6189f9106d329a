-- table: one row a dossier code that occurs more than once: what all its rows together know
-- file: file of the row that counts, the one of the latest extract
-- line: its line there
-- due_at: the first date promised, kept when a later extract shows a new one
-- superseded: the other rows, as file and line
with doubled as (
  select dossier_code from staging.dossier_rows group by hash(dossier_code), dossier_code having count(*) > 1
), ordered as (
  select r.*, row_number() over (
    partition by r.dossier_code order by f.as_of_on nulls first, f.added, r.line
  ) as nth
  from staging.dossier_rows r
  join doubled using (dossier_code)
  join staging.files f on f.file = r.file
)
select
  dossier_code,
  arg_max(file, nth) as file,
  arg_max(line, nth) as line,
  arg_max(unit_id, nth) as unit_id,
  arg_max(procedure_code, nth) filter (procedure_code is not null) as procedure_code,
  arg_max(field, nth) filter (field is not null) as field,
  arg_max(channel, nth) filter (channel is not null) as channel,
  arg_max(received_at, nth) as received_at,
  arg_min(due_at, nth) filter (due_at is not null) as due_at,
  arg_max(finished_at, nth) filter (finished_at is not null) as finished_at,
  arg_max(returned_at, nth) filter (returned_at is not null) as returned_at,
  arg_max(status, nth) filter (status is not null) as status,
  arg_max(fee_due, nth) filter (fee_due is not null) as fee_due,
  arg_max(fee_paid_online, nth) filter (fee_paid_online is not null) as fee_paid_online,
  arg_max(input_digitised, nth) filter (input_digitised is not null) as input_digitised,
  arg_max(result_digitised, nth) filter (result_digitised is not null) as result_digitised,
  arg_max(apology_sent, nth) filter (apology_sent is not null) as apology_sent,
  list({'file': file, 'line': line} order by nth)[:-2] as superseded
from ordered
group by dossier_code
