-- measure: counted from these rows, one an answer, with the days from and until which it counts
-- denominator_from: the day it was given, if by a citizen
-- numerator_from: the same day, if it says satisfied
select
  *,
  answered_on as denominator_from,
  null::date as denominator_until,
  case when is_satisfied then answered_on end as numerator_from,
  null::date as numerator_until
from surveys
where respondent_group = 'citizens'
