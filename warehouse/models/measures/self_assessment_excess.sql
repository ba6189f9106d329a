-- measure: counted from these rows, one a criterion assessed by the unit and appraised, with the days from and until which it counts
-- denominator_from: the day the appraisal counts from
-- denominator_weight: what it adds below the line: the criterion's maximum
-- numerator_from: the same day, if the unit gave itself more than the appraisal does
-- numerator_weight: what it adds above the line: by how many points
select
  *,
  appraised_on as denominator_from,
  null::date as denominator_until,
  -- exact in decimals: 8.4 less 7.9 is 0.5
  max_points::decimal(12, 6) as denominator_weight,
  case when self_points > appraised_points then appraised_on end as numerator_from,
  null::date as numerator_until,
  self_points::decimal(12, 6) - appraised_points::decimal(12, 6) as numerator_weight
from assessments
