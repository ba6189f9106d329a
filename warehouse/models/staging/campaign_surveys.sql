-- view: one row a campaign and an answer given in its period
-- unit_id: the unit ranked, which may have taken in the one that was rated
select c.campaign_id, r.unit_id, s.* exclude (unit_id), s.response_code as code, 1 as n
from staging.surveys s
join staging.campaign_unit_rows r on r.row_unit_id = s.unit_id and not r.is_split
join campaign.definitions c
  on c.campaign_id = r.campaign_id and s.answered_on between c.period_from and c.judged_to
where s.answer is not null
