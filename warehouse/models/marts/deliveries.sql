-- table: one row a campaign, a unit it ranks and a source its criteria need: what the unit has sent
-- needed: leaves that take their figure from the source
-- figures: how many of them have one by now
-- month_from: first day of the last campaign month that is over, or of the first one
-- month_to: last day of that month
-- last_on: day of the unit's last row in the period; of a file that is complete for it, or tells of what does not happen
--   every month, the day that file goes up to
-- accepted: rows of the unit in the period
-- open: rows of the unit sent back and still to be corrected
-- status: sent; late: sent, but not for that month; none: nothing in the period; waiting: not asked for before the period ends
with leaves as (
  select
    c.campaign_id,
    c.criterion,
    case
      when regexp_matches(c.formula, '^(given|levels)\b') then 'assessments'
      when c.origin = 'reported' or not coalesce(m.computed, false) then 'measures'
      when c.origin = 'counts' then 'dossier_counts'
      -- whichever of the two the units of this campaign send
      when c.origin = 'computed' or exists (
        from staging.counted_units u where u.campaign_id = c.campaign_id and u.source = m.source
      ) then m.source
      else 'measures'
    end as source
  from campaign.criteria c
  left join marts.measures m using (measure)
  where c.is_leaf
), months as (
  select
    campaign_id,
    month_ends_on as month_to,
    coalesce(
      lag(month_ends_on) over (partition by campaign_id order by month_index) + 1, d.period_from
    )::date as month_from
  from campaign.months join campaign.definitions d using (campaign_id)
  qualify row_number() over (
    partition by campaign_id order by (month_ends_on <= d.judged_to) desc,
      case when month_ends_on <= d.judged_to then -month_index else month_index end
  ) = 1
), spans as (
  select d.campaign_id, d.period_from, d.period_to, d.judged_to, m.month_from, m.month_to
  from campaign.definitions d join months m using (campaign_id)
), wanted as (
  select l.campaign_id, u.unit_id, u.unit_code, u.unit_name, u.block, l.source, count(*)::integer as needed,
    count(*) filter (s.policy is null or s.policy not like 'missing%')::integer as figures
  from leaves l
  join spans p using (campaign_id)
  join staging.campaign_units u using (campaign_id)
  join marts.campaigns c using (campaign_id)
  join scored.scores s on s.campaign_id = l.campaign_id and s.unit_id = u.unit_id and s.criterion = l.criterion
    and s.month_ends_on = c.month_ends_on
  group by all
), sent as (
  select p.campaign_id, c.unit_id, r.source, r.file, sum(r.accepted) as accepted,
    max(least(
      -- a ward nobody complained of this month has sent what there was
      greatest(r.last_on, case when r.source in ('surveys', 'inspections', 'petitions', 'tasks') then f.as_of_on end),
      p.period_to)) as last_on
  from spans p
  join staging.campaign_unit_rows c on c.campaign_id = p.campaign_id and not c.is_split
  join staging.unit_rows r on r.unit_id = c.row_unit_id and r.last_on >= p.period_from and r.first_on <= p.period_to
  join staging.files f on f.file = r.file
  group by all
  union all
  select campaign_id, unit_id, 'assessments', file, count(*), null
  from staging.assessments where reason is null group by all
  union all
  select c.campaign_id, c.unit_id, f.source, f.file, 0, least(f.as_of_on, p.period_to)
  from staging.files f, unnest(f.covers) as t(code)
  join staging.campaign_units c on true
  join spans p on p.campaign_id = c.campaign_id and f.as_of_on >= p.period_from
  where c.unit_code = code or exists (
    from staging.unit_above a where a.campaign_id = c.campaign_id and a.unit_id = c.unit_id and a.above_code = code
  )
), of_unit as (
  select campaign_id, unit_id, source, sum(accepted)::integer as accepted, max(last_on) as last_on
  from sent group by all
), returned as (
  -- of files that have rows in the period
  select p.campaign_id, p.unit_id, r.source, count(*)::integer as open
  from (select distinct campaign_id, source, file from sent) f
  join marts.rejections r on r.file = f.file and r.status = 'open' and r.kind <> 'superseded'
  join staging.campaign_units p on p.campaign_id = f.campaign_id and p.unit_code = r.unit_code
  group by all
)
select
  w.*,
  p.month_from,
  p.month_to,
  o.last_on,
  coalesce(o.accepted, 0) as accepted,
  coalesce(r.open, 0) as open,
  case
    when w.source = 'assessments' and o.accepted > 0 then 'sent'
    when o.last_on >= p.month_from then 'sent'
    when o.last_on is not null then 'late'
    when w.source = 'assessments' and p.judged_to < p.period_to then 'waiting'
    else 'none'
  end as status
from wanted w
join spans p using (campaign_id)
left join of_unit o using (campaign_id, unit_id, source)
left join returned r using (campaign_id, unit_id, source)
