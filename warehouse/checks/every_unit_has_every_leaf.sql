-- đơn vị thiếu dòng điểm của một tiêu chí trong một tháng
select r.campaign_id, r.unit_id, r.month_ends_on, c.criterion
from scored.rankings r
join campaign.criteria c using (campaign_id)
left join scored.scores s using (campaign_id, unit_id, criterion, month_ends_on)
where s.unit_id is null
