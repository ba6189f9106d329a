-- table: one row a procedure and a moment of receipt at which a row names no date: until when the law gives time
-- procedure_code: as the rows have it; the term is that of its first two parts
-- received_at: after 17:00, or on a day off, time runs from the next working day
-- due_at: days end with the last day (Civil Code 2015, art. 148: at 24:00; the day of receipt is not counted, a last day
--   off moves to the next working day); hours are working hours, 7:30–11:30 and 13:30–17:00, to the minute
with wanted as (
  select procedure_code, received_at from lake.dossiers
  where due_at is null and due_at_first is null and procedure_code is not null and reason is null and skipped is null
  union
  select procedure_code, received_at from staging.dossier_duplicates where due_at is null and procedure_code is not null
), termed as (
  select w.*, p.term, p.unit,
    w.received_at::date + (w.received_at::time > time '17:00')::integer as from_on
  from wanted w
  join staging.procedures p
    on p.procedure_key = split_part(w.procedure_code, '.', 1) || '.' || split_part(w.procedure_code, '.', 2)
), begun as (
  select t.*, d.number as from_number,
    case when d.is_working and t.from_on = t.received_at::date
      then greatest(least(datediff('minute', t.from_on + time '07:30', t.received_at), 240), 0)
        + greatest(datediff('minute', t.from_on + time '13:30', t.received_at), 0)
      else 0 end as minutes_gone
  from termed t join staging.working_days d on d.day = t.from_on
), counted as (
  select b.*,
    greatest(b.minutes_gone + b.term * 60, 1) as minutes,
    case when b.unit = 'month' then (s.day + to_months(b.term))::date else s.day + b.term end as calendar_day
  from begun b join staging.working_days s on s.number = b.from_number and s.is_working
), numbered as (
  select c.*,
    case c.unit when 'hour' then c.from_number + (c.minutes - 1) // 450 when 'working_day' then c.from_number + c.term
      else l.number end as due_number,
    c.minutes - (c.minutes - 1) // 450 * 450 as minute
  from counted c join staging.working_days l on l.day = c.calendar_day
)
select
  n.procedure_code,
  n.received_at,
  case when n.unit = 'hour'
    then d.day + case when n.minute <= 240 then time '07:30' else time '09:30' end + to_minutes(n.minute)
    else d.day + interval 1 day - interval 1 microsecond end as due_at
from numbered n join staging.working_days d on d.number = n.due_number and d.is_working
