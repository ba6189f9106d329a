-- measure: counted from these rows, one a dossier, with the days from and until which it counts
-- one_by_one: the groups of like dossiers round days up to the end of a month
-- denominator_from: the day it became late, until it is resolved
-- numerator_from: the same
-- numerator_since: the day its time ran out, in an earlier period, too: each day after it adds one
select
  *,
  overdue_on as denominator_from,
  ended_on as denominator_until,
  overdue_on as numerator_from,
  ended_on as numerator_until,
  greatest(time_out_at, received_at)::date as numerator_since
from dossiers
