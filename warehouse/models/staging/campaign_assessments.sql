-- view: one row a campaign, unit and criterion that the unit assessed itself and that was appraised; bonus and penalty apart
-- file: file of the appraisal that counts
-- line: its line there
-- self_points: what the unit claims
-- appraised_points: what the appraisal that counts gives
-- max_points: the most the criterion gives
-- appraised_on: the campaign's end: an appraisal is of the whole period
with latest as (
  select
    campaign_id, unit_id, criterion,
    arg_max(self_points, (round_order, as_of_on, added, file, line)) filter (self_points is not null) as self_points,
    arg_max({'points': appraised_points, 'file': file, 'line': line}, (round_order, as_of_on, added, file, line))
      filter (round_order > 0) as last_appraisal
  from staging.assessments
  where reason is null
  group by all
)
select
  a.campaign_id,
  a.unit_id,
  a.criterion,
  a.last_appraisal.file as file,
  a.last_appraisal.line as line,
  a.self_points,
  a.last_appraisal.points as appraised_points,
  k.max_points,
  d.judged_to as appraised_on,
  1 as n
from latest a
join campaign.criteria k using (campaign_id, criterion)
join campaign.definitions d using (campaign_id)
where a.self_points is not null and a.last_appraisal.points is not null and k.part not in ('bonus', 'penalty')
