-- measure: counted from these rows, one an answer, with the days from and until which it counts
-- denominator_from: the day it was given, if it is on the scale from 1 to 5
-- numerator_from: the same day
-- numerator_n: what it adds above the line: its score
select
  *,
  case when score is not null then answered_on end as denominator_from,
  null::date as denominator_until,
  case when score is not null then answered_on end as numerator_from,
  null::date as numerator_until,
  score as numerator_n
from surveys
