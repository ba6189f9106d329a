-- table: one row a campaign that is examined: its figures reach its last month, so that a whole period is compared
-- period_from: its first day
-- period_to: its last day
with months as (
  select campaign_id, max(month_ends_on) as last_on, max(month_ends_on, 2) as ends from campaign.months group by all
)
select c.campaign_id, c.period_from, c.period_to
from marts.campaigns c
join months m using (campaign_id)
where c.data_on > coalesce(m.ends[2], c.period_from)
