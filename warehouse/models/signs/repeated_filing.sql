-- view: one row a dossier received at a told minute from a person who is known by a keyed hash
-- stratum: its procedure
-- is_found: the same person filed the same procedure with the same unit within the fifteen minutes before
--
-- The hash is read in the lake and not kept here. Judged by tail, high.
select d.campaign_id, d.unit_id, d.procedure_code as stratum, d.file, d.line,
  coalesce(d.received_at - lag(d.received_at) over (
    partition by d.campaign_id, d.unit_id, l.applicant, d.procedure_code order by d.received_at, d.file, d.line
  ) <= interval 15 minutes, false) as is_found
from signs.dossiers d join lake.dossiers l using (file, line)
where l.applicant is not null and d.procedure_code is not null and has_time(d.received_at)
