-- table: one row an accepted row of self-assessment or appraisal
-- round_order: 0 self, 1, 2: the last appraisal round counts
-- reason: why the row can't be used: unit, campaign or criterion unknown, or points outside the criterion's range
with placed as (
  select
    a.*, f.as_of_on, f.added, c.campaign_id as known_campaign, k.max_points, k.criterion as known_criterion,
    u.unit_id as row_unit_id, u.reason as unit_reason
  from lake.assessments a
  join staging.files f on f.file = a.file
  left join campaign.definitions c on c.campaign_id = a.campaign
  left join campaign.criteria k on k.campaign_id = a.campaign and k.criterion = a.criterion
  left join staging.unit_matches u
    on u.unit_code = a.unit_code and u.unit_name is null and u.parent_name is null and u.province_name is null
    and coalesce(c.period_to, current_date) between u.from_on and u.to_on
  where a.reason is null and a.skipped is null
)
select
  p.file,
  p.line,
  p.as_of_on,
  p.added,
  p.campaign as campaign_id,
  r.unit_id,
  p.unit_code,
  p.criterion,
  coalesce(p.round, case when p.appraised_points is not null or p.level is not null then '1' else 'self' end) as round,
  case p.round when '2' then 2 when '1' then 1 when 'self' then 0
    else (p.appraised_points is not null or p.level is not null)::integer end as round_order,
  p.self_points,
  p.appraised_points,
  p.level,
  p.appraisal_reason,
  p.explanation,
  p.explained_on,
  p.decision,
  p.assessor_unit,
  p.evidence,
  p.evidence_locator,
  case
    when p.known_campaign is null then 'unknown_campaign:campaign'
    when p.row_unit_id is null then coalesce(p.unit_reason, 'unknown_unit') || ':unit_code'
    when r.unit_id is null then 'outside_campaign:unit_code'
    when p.known_criterion is null then 'unknown_criterion:criterion'
    when p.appraised_points < 0 or p.appraised_points > p.max_points then 'points_out_of_range:appraised_points'
  end as reason
from placed p
left join staging.campaign_unit_rows r
  on r.campaign_id = p.campaign and r.row_unit_id = p.row_unit_id and not r.is_split
