-- measure: counted from these rows, one a dossier or a group of like ones, with the days from and until which it counts
-- told_by: input_digitised, result_digitised
-- denominator_from: the day it was resolved
-- numerator_from: that day, if papers and result are both digital
select
  *,
  case when is_told then ended_on end as denominator_from,
  null::date as denominator_until,
  case when is_told and has_digital_input and has_digital_result then ended_on end as numerator_from,
  null::date as numerator_until
from dossiers
