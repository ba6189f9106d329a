-- measure: counted from these rows, one a dossier or a group of like ones, with the days from and until which it counts
-- told_by: result_digitised
-- denominator_from: the day it was resolved
-- numerator_from: that day, if the result is electronic
select
  *,
  case when (is_told or has_digital_result) then ended_on end as denominator_from,
  null::date as denominator_until,
  case when has_digital_result then ended_on end as numerator_from,
  null::date as numerator_until
from dossiers
