-- measure: counted from these rows, one a petition, with the days from and until which it counts
-- denominator_from: the day it was answered, if its sender said how content they are
-- numerator_from: the same day, if satisfied
select
  *,
  case when is_satisfied is not null then answered_on end as denominator_from,
  null::date as denominator_until,
  case when is_satisfied then answered_on end as numerator_from,
  null::date as numerator_until
from petitions
