-- view: one row a criterion with points claimed by the unit and points given by the last appraisal
-- is_found: more was claimed than given
-- amount: points claimed above those given, 0 where there are none
-- weight: the criterion's maximum
--
-- The value is Σ amount ÷ Σ weight. Judged by spread.
with rounds as (
  select campaign_id, unit_id, criterion,
    arg_max(self_points, (added, file, line)) filter (self_points is not null) as self_points,
    arg_max(appraised_points, (round_order, added, file, line)) filter (appraised_points is not null) as appraised_points,
    arg_max({'file': file, 'line': line}, (added, file, line)) filter (self_points is not null) as claimed
  from staging.assessments
  where reason is null
  group by all
)
select r.campaign_id, r.unit_id, null::varchar as stratum, r.claimed.file, r.claimed.line,
  r.self_points > r.appraised_points as is_found,
  greatest(r.self_points - r.appraised_points, 0) as amount,
  k.max_points as weight
from rounds r
join signs.campaigns using (campaign_id)
join campaign.criteria k using (campaign_id, criterion)
where r.self_points is not null and r.appraised_points is not null and k.max_points > 0
