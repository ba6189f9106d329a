-- measure: counted from these rows, one a dossier, with the days from and until which it counts
-- one_by_one: these columns are not in the groups of like dossiers: only campaigns that use the measure read them
-- denominator_from: the day it was received, unless carried over; only of files that tell of supplements
-- numerator_from: the day a supplement was requested, where only the number of requests is told the day it was received
with told as (
  select d.*, is_new and (supplemented_on is not null or f.file is not null) as is_told
  from dossiers d
  left join (
    select file from staging.files where list_has_any(columns, ['supplement_requests', 'supplement_requested_at'])
  ) f using (file)
)
select
  *,
  case when is_told then received_on end as denominator_from,
  null::date as denominator_until,
  case when is_told then supplemented_on end as numerator_from,
  null::date as numerator_until
from told
