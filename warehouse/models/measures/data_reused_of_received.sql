-- measure: counted from these rows, one a dossier, with the days from and until which it counts
-- one_by_one: these columns are not in the groups of like dossiers: only campaigns that use the measure read them
-- told_by: data_reused
-- denominator_from: the day it was received, unless carried over
-- numerator_from: the same day, if papers were taken from the data store
select
  *,
  case when is_new and (is_told or data_reused is not null) then received_on end as denominator_from,
  null::date as denominator_until,
  case when is_new and (is_told or data_reused is not null) and data_reused then received_on end as numerator_from,
  null::date as numerator_until
from dossiers
