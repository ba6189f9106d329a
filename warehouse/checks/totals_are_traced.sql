-- tổng điểm không bằng các điểm thành phần cộng lại (đợt cộng điểm, không loại trừ tiêu chí nào)
select r.campaign_id, r.unit_id, r.month_ends_on, r.total, sum(s.points) as added
from scored.rankings r
join campaign.definitions d using (campaign_id)
join scored.scores s using (campaign_id, unit_id, month_ends_on)
join campaign.criteria c using (campaign_id, criterion)
where c.is_leaf and (d.normal_form ->> '$.combine') is null
  and (d.normal_form ->> '$.points.rounding') = 'each_then_sum'
  and not contains(d.normal_form, '"cap":') and not contains(d.normal_form, '"combine":')
group by all
having r.total is not null and sum(s.max_points) = max((d.normal_form ->> '$.points.max')::double)
  and abs(sum(s.points) - r.total) > 1e-9
