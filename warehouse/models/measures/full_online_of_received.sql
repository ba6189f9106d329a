-- measure: counted from these rows, one a dossier, with the days from and until which it counts
-- one_by_one: these columns are not in the groups of like dossiers: only campaigns that use the measure read them
-- told_by: service_level
-- denominator_from: the day it was received, unless carried over
-- numerator_from: the same day, if filed online and the service is fully online
select
  *,
  case when is_new and (is_told or service_level is not null) then received_on end as denominator_from,
  null::date as denominator_until,
  case when is_new and (is_told or service_level is not null) and is_online and service_level = 'full' then received_on end as numerator_from,
  null::date as numerator_until
from dossiers
