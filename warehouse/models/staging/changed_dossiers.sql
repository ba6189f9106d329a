-- view: one row a campaign and a dossier that it counts; where the build before is gone on from, only what changed since
-- n: 1, or -1 where it takes back what the build before counted
from staging.campaign_dossiers
