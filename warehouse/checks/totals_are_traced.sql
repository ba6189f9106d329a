-- tổng điểm không bằng các điểm thành phần cộng lại (đợt cộng điểm, không loại trừ tiêu chí nào)
with adding as materialized (
  select campaign_id, (normal_form ->> '$.points.max')::double as max_points
  from campaign.definitions
  where (normal_form ->> '$.combine') is null and (normal_form ->> '$.points.rounding') = 'each_then_sum'
    and not contains(normal_form, '"cap":') and not contains(normal_form, '"combine":')
), added as (
  select s.campaign_id, s.unit_id, s.month_ends_on, sum(s.points) as points, sum(s.max_points) as max_points
  from scored.scores s
  join campaign.criteria c using (campaign_id, criterion)
  semi join adding using (campaign_id)
  where c.is_leaf
  group by all
)
select r.campaign_id, r.unit_id, r.month_ends_on, r.total, a.points as added
from added a
join scored.rankings r using (campaign_id, unit_id, month_ends_on)
join adding using (campaign_id)
where r.total is not null and a.max_points = adding.max_points and abs(a.points - r.total) > 1e-9
