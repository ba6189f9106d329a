-- measure: counted from these rows, one a dossier or a group of like ones, with the days from and until which it counts
-- denominator_from: the day it was received, until it is resolved
-- numerator_from: the day it became late, until it is resolved
select
  *,
  received_on as denominator_from,
  ended_on as denominator_until,
  overdue_on as numerator_from,
  ended_on as numerator_until
from dossiers
