-- view: one row a campaign and a dossier that it counts; where the build before is gone on from, only what changed since
-- n: 1, or -1 where it takes back what the build before counted
select d.*
from staging.campaign_dossiers d
join campaign.definitions c using (campaign_id)
-- what came in after the day the campaign is judged on is not its business yet
where d.received_on <= c.judged_to
