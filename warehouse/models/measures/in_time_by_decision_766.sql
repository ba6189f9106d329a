-- measure: counted from these rows, one a dossier or a group of like ones, with the days from and until which it counts
-- denominator_from: the day it was received
-- numerator_from: the same day, until it becomes late; never, where a supplement was requested more than once
select
  *,
  received_on as denominator_from,
  null::date as denominator_until,
  case when not is_asked_again then received_on end as numerator_from,
  overdue_on as numerator_until
from dossiers
