-- measure: counted from these rows, one a dossier, with the days from and until which it counts
-- one_by_one: these columns are not in the groups of like dossiers: only campaigns that use the measure read them
-- denominator_from: the day it was received, unless carried over; only of files that tell whether data was reused
-- numerator_from: the same day, if papers were taken from the data store
with told as (
  select d.*, is_new and (data_reused is not null or f.file is not null) as is_told
  from dossiers d
  left join (select file from staging.files where list_contains(columns, 'data_reused')) f using (file)
)
select
  *,
  case when is_told then received_on end as denominator_from,
  null::date as denominator_until,
  case when is_told and data_reused then received_on end as numerator_from,
  null::date as numerator_until
from told
