-- view: one row a dossier whose time ran out within the period, ended or not
-- stratum: its procedure: some are late more often than others
-- is_found: late
--
-- Expected is the sum over procedures of the unit's dossiers × the share of late ones among the other units. Judged by tail, low, and none found.
-- With equal units p would be e^(−expected) (Poisson); the beta-binomial allows for units that differ.
select d.campaign_id, d.unit_id, coalesce(d.procedure_code, '') as stratum, d.file, d.line, d.is_late as is_found
from signs.dossiers d join signs.campaigns c using (campaign_id)
where d.due_at::date <= c.period_to
