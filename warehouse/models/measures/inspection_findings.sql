-- measure: counted from these rows, one a finding or an inspection without one, with the days from and until which it counts
-- denominator_from: the day of the inspection
-- numerator_from: the same day, if something was found
-- plain: the number of findings alone is the figure; where nothing was inspected it is 0 of 0
select
  *,
  inspected_on as denominator_from,
  null::date as denominator_until,
  case when has_finding then inspected_on end as numerator_from,
  null::date as numerator_until
from inspections
