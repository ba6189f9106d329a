-- điểm ngoài khoảng từ 0 đến tối đa của tiêu chí
select s.campaign_id, s.unit_id, s.criterion, s.points, c.max_points
from scored.scores s join campaign.criteria c using (campaign_id, criterion)
where c.is_leaf and (s.points > c.max_points or s.points < case when c.part = 'penalty' then -c.max_points else 0 end)
