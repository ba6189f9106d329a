-- table: one row a ranked unit whose dossiers the program has: it sent some, or a file is complete for it
select distinct campaign_id, unit_id from staging.dossier_groups
union
select c.campaign_id, c.unit_id
from staging.campaign_units c
join campaign.definitions d using (campaign_id)
join staging.coverage v on v.source = 'dossiers'
where c.unit_code = v.unit_code or exists (
  from staging.unit_above a where a.campaign_id = c.campaign_id and a.unit_id = c.unit_id and a.above_code = v.unit_code
)
