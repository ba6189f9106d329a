-- view: one row a unit with a share of dossiers dealt with in time and a share of satisfied answers, as they are scored
-- n: answers
-- x: share in time; where a campaign has several such measures, the first by name
-- value: share satisfied
--
-- Satisfaction is regressed on the share in time over all units of the campaign. Judged by residual: the externally studentised residual,
-- whose p is that of Student's t with (units − 3) degrees of freedom (Cook & Weisberg 1982).
with figures as (
  select s.campaign_id, s.unit_id, c.measure, s.value, s.denominator
  from scored.scores s
  join signs.campaigns using (campaign_id)
  join campaign.criteria c using (campaign_id, criterion)
  join (select campaign_id, max(month_ends_on) as month_ends_on from campaign.months group by all) m
    using (campaign_id, month_ends_on)
  where s.value is not null and s.denominator > 0
), in_time as (
  select campaign_id, unit_id, arg_min(value, measure) as x
  from figures
  where measure in ('in_time_of_received', 'in_time_by_decision_766', 'on_time_of_resolved', 'on_time_of_received', 'on_time_of_due')
  group by all
)
select campaign_id, unit_id, max(f.denominator)::integer as n, max(t.x) as x, max(f.value) as value
from figures f join in_time t using (campaign_id, unit_id)
where f.measure = 'satisfaction'
group by all
