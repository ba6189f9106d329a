-- measure: counted from these rows, one a dossier or a group of like ones, with the days from and until which it counts
-- told_by: apology_sent
-- denominator_from: the day it was received
-- numerator_from: the day it became late, if without a letter of apology
-- plain: the number of dossiers alone is the figure; where none was received it is 0 of 0
select
  *,
  case when (is_told or has_apology) then received_on end as denominator_from,
  null::date as denominator_until,
  case when is_told and not has_apology then overdue_on end as numerator_from,
  null::date as numerator_until
from dossiers
