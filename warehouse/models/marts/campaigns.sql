-- table: one row a campaign
-- title_en: the Vietnamese where no English title was given
-- month_ends_on: last day of its last month: its score is that of this month
-- data_on: day of the newest file any of its figures is from, not after the period: how far the figures go
-- normal_form: the campaign as the program understands it, JSON
-- yaml: the file as written
-- units: how many are ranked or could be
-- ranked: how many have a total
with used as (
  select campaign_id, max(f.as_of_on) as as_of_on
  from (
    select campaign_id, file from scored.report_uses where use = 'used'
    union all
    select campaign_id, file from staging.dossier_files
    union all
    select campaign_id, file from staging.campaign_rows where source <> 'dossiers' group by all
    union all
    select campaign_id, file from staging.assessments where reason is null group by all
  ) join staging.files f using (file)
  group by campaign_id
), last as (
  select campaign_id, max(month_ends_on) as month_ends_on from campaign.months group by all
)
select
  d.campaign_id,
  d.title_vi,
  coalesce(d.title_en, d.title_vi) as title_en,
  d.period_from,
  d.period_to,
  l.month_ends_on,
  case when u.as_of_on is not null then least(u.as_of_on, d.period_to) end as data_on,
  d.previous,
  d.normal_form,
  d.yaml,
  d.sha256,
  count(r.unit_id)::integer as units,
  count(r.total)::integer as ranked
from campaign.definitions d
join last l using (campaign_id)
left join used u using (campaign_id)
left join scored.rankings r on r.campaign_id = d.campaign_id and r.month_ends_on = l.month_ends_on
group by all
