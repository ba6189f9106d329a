-- measure: counted from these rows, one a dossier or a group of like ones, with the days from and until which it counts
-- denominator_from: the day it was resolved
-- numerator_from: that day, if at least a day early
select
  *,
  ended_on as denominator_from,
  null::date as denominator_until,
  case when is_early then ended_on end as numerator_from,
  null::date as numerator_until
from dossiers
