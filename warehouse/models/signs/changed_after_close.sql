-- view: one row a dossier that an extract says ended in the period, where a later one than the period's last day has been sent
-- is_found: a later extract, of after the period, gives another day of receipt, due date or end than the one before
--
-- Judged by tail, high. Corrections are lawful; each should have its reason in the file.
with latest as (
  select d.campaign_id, d.unit_id, d.file, d.line, d.received_at, d.ended_at, c.period_to
  from signs.dossiers d
  join signs.campaigns c using (campaign_id)
  join staging.files f using (file)
  where f.as_of_on > c.period_to
), changed as (
  select m.file, m.line,
    bool_or(o.received_at::date <> m.received_at::date or o.due_at::date <> coalesce(m.due_at_extended, m.due_at)::date
      or coalesce(o.finished_at, o.returned_at)::date <> coalesce(m.finished_at, m.returned_at)::date) as is_changed
  from staging.dossier_duplicates m, unnest(m.superseded) as t(old)
  join lake.dossiers o on o.file = old.file and o.line = old.line
  where old.file <> m.file and coalesce(o.finished_at, o.returned_at) is not null
  group by all
)
select l.campaign_id, l.unit_id, null::varchar as stratum, l.file, l.line, coalesce(c.is_changed, false) as is_found
from latest l left join changed c using (file, line)
where l.ended_at::date <= l.period_to or c.is_changed
