-- table: one row a campaign, a unit and a measure that its rows give and that it also reports
-- reported_to: last day of the newest report used
-- computed_to: the day up to which its rows are counted: end of the campaign month of that report, or the day of the data
-- difference: computed value less reported value, each numerator ÷ denominator
with told as (
  select distinct r.campaign_id, r.unit_id, c.measure, m.source, r.file, r.line, r.numerator, r.denominator, r.period_to
  from marts.report_uses r
  join campaign.criteria c using (campaign_id, criterion)
  join marts.measures m on m.measure = c.measure and m.computed
  where r.use = 'used' and r.numerator is not null
), reported as (
  select campaign_id, unit_id, measure, sum(numerator) as numerator, sum(denominator) as denominator,
    max(period_to) as reported_to
  from told
  join staging.counted_units using (campaign_id, unit_id, source)
  group by all
), at_month as (
  select r.*, m.month_index, m.judged_on
  from reported r join campaign.months m using (campaign_id)
  qualify row_number() over (
    partition by r.campaign_id, r.unit_id, r.measure
    order by m.month_ends_on >= r.reported_to desc, m.month_index
  ) = 1
)
select
  a.campaign_id,
  a.unit_id,
  u.unit_code,
  u.unit_name,
  a.measure,
  coalesce(e.numerator, 0)::double as computed_numerator,
  coalesce(e.denominator, 0)::integer as computed_denominator,
  a.judged_on as computed_to,
  a.numerator as reported_numerator,
  a.denominator as reported_denominator,
  a.reported_to,
  e.numerator / nullif(e.denominator, 0) - a.numerator / nullif(a.denominator, 0) as difference
from at_month a
join staging.units u using (unit_id)
left join measures.every e using (campaign_id, unit_id, month_index, measure)
