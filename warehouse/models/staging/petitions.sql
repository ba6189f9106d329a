-- view: one row a petition, as its latest row has it
-- answered_on: null while it is pending
-- overdue_on: first day at whose end it was late, not before it was received; null where it was never late
-- is_on_time: answered, and not after its due date; without one there is nothing to be late for
-- is_satisfied: null where the sender did not say
select
  p.file,
  p.line,
  r.unit_id,
  p.petition_code,
  p.received_at::date as received_on,
  p.answered_at::date as answered_on,
  case when p.due_at is not null and (p.answered_at is null or p.answered_at > p.due_at)
    then greatest((p.due_at + interval '1 microsecond')::date, p.received_at::date) end as overdue_on,
  coalesce(p.answered_at <= p.due_at, p.answered_at is not null) as is_on_time,
  p.satisfied = 'yes' as is_satisfied
from lake.petitions p
join staging.placed_rows r on r.source = 'petitions' and r.file = p.file and r.line = p.line
where r.nth = 1
