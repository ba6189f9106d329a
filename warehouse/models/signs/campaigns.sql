-- table: one row a campaign that is examined: its figures reach its last month, so that a whole period is compared
-- period_from: its first day
-- period_to: its last day
-- dossiers: how many were received in it
-- examines_dossiers: false where there are more than SIGNS_DOSSIERS allows: looking at each would slow every load
with months as (
  select campaign_id, max(month_ends_on, 2) as ends from campaign.months group by all
), received as (
  select campaign_id, sum(new_n)::integer as dossiers from staging.dossier_files group by all
)
select
  c.campaign_id,
  c.period_from,
  c.period_to,
  coalesce(r.dossiers, 0) as dossiers,
  coalesce(r.dossiers, 0) <= s.most_dossiers as examines_dossiers
from marts.campaigns c
join months m using (campaign_id)
left join received r using (campaign_id)
cross join signs.settings s
where c.data_on > coalesce(m.ends[2], c.period_from)
