-- measure: counted from these rows, one a finding, with the days from and until which it counts
-- denominator_from: the day its remedy was due
-- numerator_from: the same day, if it was remedied by then
select
  *,
  due_on as denominator_from,
  null::date as denominator_until,
  case when is_remedied_in_time then due_on end as numerator_from,
  null::date as numerator_until
from inspections
