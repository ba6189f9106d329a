-- view: one row a line of form 06 that counts, what its other numbers imply filled in
-- field: null where the line is the total of all fields
-- resolved_in_time: early and on the due day together, known too where a system does not tell the two apart
-- is_total: the unit's own total line
with told as (
  select
    c.file,
    c.line,
    rtrim(c.ordinal, '. ') as ordinal,
    r.unit_id,
    r.as_of_on,
    r.added,
    field_of(c.field) as field,
    c.period_from,
    c.period_to,
    coalesce(c.received, c.received_online + c.received_direct + c.carried_over) as received_told,
    c.received_online,
    c.received_direct,
    c.carried_over,
    coalesce(c.resolved, c.resolved_early + c.resolved_on_time + c.resolved_late) as resolved_told,
    c.resolved_early,
    c.resolved_on_time,
    c.resolved_late,
    coalesce(c.pending, c.pending_in_time + c.pending_overdue) as pending_told,
    c.pending_in_time,
    c.pending_overdue
  from lake.dossier_counts c
  join staging.placed_rows r on r.source = 'dossier_counts' and r.file = c.file and r.line = c.line
  where r.nth = 1
), parts as (
  -- the rows 1.1 and 1.2 are of row 1
  select file, unit_id, period_from, period_to, regexp_extract(ordinal, '^(.+)[.][0-9]+$', 1) as whole,
    sum(coalesce(received_told, resolved_told)) as counted
  from told where regexp_full_match(ordinal, '[0-9.]+[.][0-9]+')
  group by all
)
select
  t.* exclude (received_told, resolved_told, pending_told, ordinal),
  coalesce(received_told, resolved_told + pending_told) as received,
  coalesce(resolved_told, received_told - pending_told) as resolved,
  coalesce(pending_told, received_told - resolved_told) as pending,
  coalesce(resolved_early + resolved_on_time, coalesce(resolved_told, received_told - pending_told) - resolved_late)
    as resolved_in_time,
  field is null as is_total
from told t
-- a row that its own parts add up to would count twice
anti join parts p
  on p.file = t.file and p.unit_id = t.unit_id and p.period_to = t.period_to and p.period_from is not distinct from t.period_from
  and p.whole = t.ordinal and p.counted = coalesce(t.received_told, t.resolved_told)
