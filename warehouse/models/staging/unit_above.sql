-- table: one row a ranked unit and a unit above it, on the day the campaign looks at
with recursive above as (
  select c.campaign_id, c.unit_id, u.parent_code as above_code,
    least(d.period_to, coalesce(d.as_of_on, d.period_to)) as day
  from staging.campaign_units c
  join campaign.definitions d using (campaign_id)
  join staging.units u using (unit_id)
  where u.parent_code is not null
  union
  select a.campaign_id, a.unit_id, u.parent_code, a.day
  from above a
  join staging.units u on u.unit_code = a.above_code and a.day between u.holds_from and u.holds_to
  where u.parent_code is not null
)
select campaign_id, unit_id, above_code from above
