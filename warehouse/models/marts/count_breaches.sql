-- table: one row a sum that does not hold in counts of dossiers (form 06/VPCP/KSTT): the row counts all the same
-- code: received_not_sum, resolved_not_sum, pending_not_sum, received_not_whole, fields_not_total
-- unit_name: as the list of units has it, or as the sender writes it where the unit can't be told
-- field: null where the line is the total of all fields
-- whole: the number told
-- parts: the numbers that should add up to it
with told as (
  select c.*, r.unit_id, r.unit_told
  from lake.dossier_counts c
  join staging.placed_rows r on r.source = 'dossier_counts' and r.file = c.file and r.line = c.line
  where c.warnings is not null and coalesce(r.nth, 1) = 1
), breaches as (
  select 'received_not_sum' as code, *, received as whole, [received_online, received_direct, carried_over] as parts
  from told
  union all
  select 'resolved_not_sum', *, resolved, [resolved_early, resolved_on_time, resolved_late] from told
  union all
  select 'pending_not_sum', *, pending, [pending_in_time, pending_overdue] from told
  union all
  select 'received_not_whole', *, received, [resolved, pending] from told
), totals as (
  select *, (as_of_on, added) as sent
  from staging.dossier_count_rows where is_total and received is not null
), fields as (
  select unit_id, period_from, period_to, max((as_of_on, added)) as sent, list(received order by line) as parts
  from staging.dossier_count_rows where not is_total
  group by all having count(received) = count(*)
), every as (
  select code, file, line, unit_id, unit_told, period_from, period_to, field_of(field) as field, whole, parts
  from breaches where contains(warnings, code || ':')
  union all
  select 'fields_not_total', t.file, t.line, t.unit_id, null, t.period_from, t.period_to, null, t.received, f.parts
  from totals t
  join fields f on f.unit_id = t.unit_id and f.period_from is not distinct from t.period_from
    and f.period_to = t.period_to and f.sent is not distinct from t.sent
  where t.received <> list_sum(f.parts)
)
select e.* exclude (unit_id, unit_told), u.unit_code, coalesce(u.unit_name, e.unit_told) as unit_name, f.name as file_name
from every e
join staging.files f on f.file = e.file
left join staging.units u on u.unit_id = e.unit_id
order by f.added, e.file, e.line, e.code
