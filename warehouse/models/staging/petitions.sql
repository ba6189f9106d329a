-- view: one row a petition, as its latest row has it
-- answered_on: null while it is pending
-- overdue_on: first day at whose end it was late, not before it was received; null where it was never late
-- is_on_time: answered, and not after its due date
-- due_at: as told, else the end of the 15th working day after receipt: the most a petition may take (Decision 766's index)
-- is_satisfied: null where the sender did not say
with termed as (
  select p.*, coalesce(p.due_at, d.day + interval 1 day - interval 1 microsecond) as last_moment
  from lake.petitions p
  left join staging.working_days r on p.due_at is null and r.day = p.received_at::date
  -- a day off has the number of the next working day, which is then the day of receipt
  left join staging.working_days d on d.is_working and d.number = r.number + 15
)
select
  p.file,
  p.line,
  r.unit_id,
  p.petition_code,
  p.received_at::date as received_on,
  p.answered_at::date as answered_on,
  p.last_moment as due_at,
  case when p.last_moment is not null and (p.answered_at is null or p.answered_at > p.last_moment)
    then greatest((p.last_moment + interval '1 microsecond')::date, p.received_at::date) end as overdue_on,
  coalesce(p.answered_at <= p.last_moment, p.answered_at is not null) as is_on_time,
  p.satisfied = 'yes' as is_satisfied
from termed p
join staging.placed_rows r on r.source = 'petitions' and r.file = p.file and r.line = p.line
where r.nth = 1
