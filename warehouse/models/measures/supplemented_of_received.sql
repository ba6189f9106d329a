-- measure: counted from these rows, one a dossier, with the days from and until which it counts
-- one_by_one: these columns are not in the groups of like dossiers: only campaigns that use the measure read them
-- told_by: supplement_requests | supplement_requested_at
-- denominator_from: the day it was received, unless carried over
-- numerator_from: the day a supplement was requested, where only the number of requests is told the day it was received
select
  *,
  case when is_new and (is_told or supplemented_on is not null) then received_on end as denominator_from,
  null::date as denominator_until,
  case when is_new and (is_told or supplemented_on is not null) then supplemented_on end as numerator_from,
  null::date as numerator_until
from dossiers
