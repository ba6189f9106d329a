-- measure: counted from these rows, one a dossier, with the days from and until which it counts
-- one_by_one: these columns are not in the groups of like dossiers: only campaigns that use the measure read them
-- denominator_from: the day it was received, unless carried over; only of files that tell the level of service
-- numerator_from: the same day, if filed online and the service is fully online
with told as (
  select d.*, is_new and (service_level is not null or f.file is not null) as is_told
  from dossiers d
  left join (select file from staging.files where list_contains(columns, 'service_level')) f using (file)
)
select
  *,
  case when is_told then received_on end as denominator_from,
  null::date as denominator_until,
  case when is_told and is_online and service_level = 'full' then received_on end as numerator_from,
  null::date as numerator_until
from told
