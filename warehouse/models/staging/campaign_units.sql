-- table: one row a campaign and a unit it ranks: valid on the period's last day, or on the day of the data if earlier
-- block: the block it is ranked in, null where it is in none
with recursive days as (
  select campaign_id, scope_parent, least(period_to, coalesce(as_of_on, period_to)) as day from campaign.definitions
), descendants as (
  select d.campaign_id, d.day, u.unit_code from days d
  join staging.units u on u.parent_code = d.scope_parent and d.day between u.holds_from and u.holds_to
  union
  select a.campaign_id, a.day, u.unit_code from descendants a
  join staging.units u on u.parent_code = a.unit_code and a.day between u.holds_from and u.holds_to
)
select
  c.campaign_id,
  u.unit_id,
  u.unit_code,
  u.unit_name,
  u.unit_type,
  (select min(b.block) from campaign.blocks b where b.campaign_id = c.campaign_id
    and (b.unit_type = u.unit_type or b.unit_code = u.unit_code)) as block
from campaign.definitions c
join days d using (campaign_id)
join staging.units u on d.day between u.holds_from and u.holds_to
where (c.scope_parent is null or exists (
    from descendants x where x.campaign_id = c.campaign_id and x.unit_code = u.unit_code))
  and (c.scope_types is null or list_contains(c.scope_types, u.unit_type))
  and (c.scope_units is null or list_contains(c.scope_units, u.unit_code))
