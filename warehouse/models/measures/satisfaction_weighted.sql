-- measure: counted from these rows, one an answer, with the days from and until which it counts
-- denominator_from: the day it was given, if the list of measures says what the answer is worth
-- numerator_from: the same day
-- numerator_weight: what it adds above the line: the worth of the answer, 0 to 1
select
  s.*,
  s.answered_on as denominator_from,
  null::date as denominator_until,
  s.answered_on as numerator_from,
  null::date as numerator_until,
  -- exact in decimals: ten times 0.6 is 6
  w.weight::decimal(9, 6) as numerator_weight
from surveys s
join staging.answer_weights w on w.measure = 'satisfaction_weighted' and w.answer = s.answer
