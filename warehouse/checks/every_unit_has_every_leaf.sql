-- đơn vị thiếu dòng điểm của một tiêu chí trong một tháng
with expected as (
  select campaign_id, count(*) as criteria from campaign.criteria group by all
), scored as (
  -- a row twice would hide one that is missing
  select campaign_id, unit_id, month_ends_on, count(*) as n, count(distinct criterion) as criteria from scored.scores group by all
)
select r.campaign_id, r.unit_id, r.month_ends_on, s.criteria as scored, e.criteria as expected
from scored.rankings r
join expected e using (campaign_id)
left join scored s using (campaign_id, unit_id, month_ends_on)
where s.n is null or s.n <> e.criteria or s.criteria <> e.criteria
