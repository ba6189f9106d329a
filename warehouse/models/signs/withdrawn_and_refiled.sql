-- view: one row a dossier withdrawn by its applicant
-- is_found: the same person filed the same procedure with the same unit again within seven days of the withdrawal
--
-- Persons are told apart by a keyed hash that is read in the lake and not kept here. Judged by tail, high.
with persons as (
  select d.*, l.applicant
  from signs.dossiers d join lake.dossiers l using (file, line)
  where l.applicant is not null and d.procedure_code is not null
)
select w.campaign_id, w.unit_id, null::varchar as stratum, w.file, w.line,
  bool_or(a.line is not null) as is_found
from persons w
left join persons a
  on a.campaign_id = w.campaign_id and a.unit_id = w.unit_id and a.applicant = w.applicant
  and a.procedure_code = w.procedure_code and (a.file, a.line) <> (w.file, w.line)
  and a.received_at between w.ended_at and w.ended_at + interval 7 days
where w.status = 'withdrawn' and w.ended_at is not null
group by all
