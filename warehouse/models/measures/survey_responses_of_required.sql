-- measure: counted from these rows, one an answer, with the days from and until which it counts
-- denominator_from: the day of the unit's first answer, of a unit for which the sender says how many responses are needed
-- denominator_n: what a row adds below the line: all that are needed, once
-- numerator_from: the day of the first answer of a response
with numbered as (
  select *,
    max(required_n) over (partition by campaign_id, unit_id) as needed,
    row_number() over (partition by campaign_id, unit_id order by answered_on, file, line) as nth_of_unit,
    row_number() over (partition by campaign_id, unit_id, response_code order by answered_on, file, line) as nth_of_response
  from surveys
)
select
  *,
  case when nth_of_unit = 1 and needed > 0 then answered_on end as denominator_from,
  null::date as denominator_until,
  case when nth_of_response = 1 and needed > 0 then answered_on end as numerator_from,
  null::date as numerator_until,
  needed as denominator_n
from numbered
