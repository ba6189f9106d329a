-- measure: counted from these rows, one a dossier or a group of like ones, with the days from and until which it counts
-- told_by: fee_due, fee_paid_online
-- denominator_from: the day it was received, if it has a fee, unless carried over
-- numerator_from: the same day, if paid online
select
  *,
  case when is_new and has_fee and is_told then received_on end as denominator_from,
  null::date as denominator_until,
  case when is_told and is_new and has_fee and is_paid_online then received_on end as numerator_from,
  null::date as numerator_until
from dossiers
