-- measure: counted from these rows, one a dossier or a group of like ones, with the days from and until which it counts
-- denominator_from: the day it was received
-- numerator_from: the day it was resolved, if on time
select
  *,
  received_on as denominator_from,
  null::date as denominator_until,
  case when is_on_time then ended_on end as numerator_from,
  null::date as numerator_until
from dossiers
