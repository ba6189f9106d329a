-- measure: counted from these rows, one a petition, with the days from and until which it counts
-- denominator_from: the day it was answered in time, or the day it became late
-- numerator_from: the day it was answered, if on time
select
  *,
  coalesce(overdue_on, answered_on) as denominator_from,
  null::date as denominator_until,
  case when is_on_time then answered_on end as numerator_from,
  null::date as numerator_until
from petitions
