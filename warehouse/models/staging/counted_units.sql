-- table: one row a ranked unit and a source of which the program has its rows: it sent some, or a file is complete for it
select distinct 'dossiers' as source, campaign_id, unit_id from staging.dossier_files
union
-- turned away or not yet received: nothing to count, but the unit has sent its rows
select 'dossiers', r.campaign_id, r.unit_id
from (
  select distinct unit_id, received_at::date as received_on from staging.dossier_rows
  where status in ('registered', 'not_accepted')
) d
join staging.campaign_unit_rows r on r.row_unit_id = d.unit_id and not r.is_split
join campaign.definitions c on c.campaign_id = r.campaign_id and d.received_on between c.period_from and c.judged_to
union
select source, campaign_id, unit_id from staging.campaign_rows where source <> 'dossiers'
union
-- a row of the period of which nothing is counted: a survey's blank answer
select p.source, r.campaign_id, r.unit_id
from (select distinct source, unit_id, day from staging.placed_rows where nth = 1) p
join staging.campaign_unit_rows r on r.row_unit_id = p.unit_id and not r.is_split
join campaign.definitions c on c.campaign_id = r.campaign_id and p.day between c.period_from and c.judged_to
union
select v.source, c.campaign_id, c.unit_id
from staging.campaign_units c
join campaign.definitions d using (campaign_id)
join staging.coverage v on true
where c.unit_code = v.unit_code or exists (
  from staging.unit_above a where a.campaign_id = c.campaign_id and a.unit_id = c.unit_id and a.above_code = v.unit_code
)
