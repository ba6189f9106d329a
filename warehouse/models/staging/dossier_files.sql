-- table: one row a campaign, a ranked unit and a file with dossiers that count for it
-- n: how many
-- new_n: how many of them were received in the campaign's period, not carried over
select campaign_id, unit_id, file, sum(n)::integer as n, coalesce(sum(n) filter (where is_new), 0)::integer as new_n
from staging.dossier_groups
group by all
