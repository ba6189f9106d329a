-- view: one row a campaign and a row that counts in it, of any source that is counted row by row
-- unit_id: the unit ranked
select 'dossiers' as source, campaign_id, unit_id, file, line from staging.campaign_dossiers
union all select 'surveys', campaign_id, unit_id, file, line from staging.campaign_surveys
union all select 'inspections', campaign_id, unit_id, file, line from staging.campaign_inspections
union all select 'petitions', campaign_id, unit_id, file, line from staging.campaign_petitions
union all select 'tasks', campaign_id, unit_id, file, line from staging.campaign_tasks
union all select 'assessments', campaign_id, unit_id, file, line from staging.campaign_assessments
