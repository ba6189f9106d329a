-- measure: counted from these rows, one a dossier or a group of like ones, with the days from and until which it counts
-- told_by: apology_sent
-- denominator_from: the day it became late
-- numerator_from: the same day, if an apology was sent
select
  *,
  case when (is_told or has_apology) then overdue_on end as denominator_from,
  null::date as denominator_until,
  case when has_apology then overdue_on end as numerator_from,
  null::date as numerator_until
from dossiers
