-- measure: counted from these rows, one a dossier or a group of like ones, with the days from and until which it counts
-- told_by: input_digitised
-- denominator_from: the day it was received, unless carried over
-- numerator_from: the same day, if its papers were digitised
select
  *,
  case when is_new and (is_told or has_digital_input) then received_on end as denominator_from,
  null::date as denominator_until,
  case when is_new and has_digital_input then received_on end as numerator_from,
  null::date as numerator_until
from dossiers
