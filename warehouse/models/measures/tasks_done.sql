-- measure: counted from these rows, one a task, with the days from and until which it counts
-- denominator_from: the day it was assigned
-- numerator_from: the day it was done
select
  *,
  assigned_on as denominator_from,
  null::date as denominator_until,
  case when assigned_on is not null then done_on end as numerator_from,
  null::date as numerator_until
from tasks
