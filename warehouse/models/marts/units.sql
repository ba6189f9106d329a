-- table: one row a unit and the time it was valid under that name
-- search_key: name without accents, for searching
-- parent_name: the unit above it, at its last
-- province_name: the province it is or was in, at its last
with above as (
  select u.unit_id, p.unit_name as parent_name, p.parent_code as grand_code, p.unit_type as parent_type, p.holds_to
  from staging.units u
  join staging.units p on p.unit_code = u.parent_code and p.holds_from <= u.holds_to and u.holds_from <= p.holds_to
  qualify row_number() over (partition by u.unit_id order by p.holds_to desc) = 1
), province as (
  select a.unit_id,
    case when a.grand_code is null then a.parent_name else g.unit_name end as province_name
  from above a
  left join staging.units g on g.unit_code = a.grand_code and a.holds_to between g.holds_from and g.holds_to
)
select
  u.unit_id,
  u.unit_code,
  u.unit_name,
  u.unit_type,
  u.parent_code,
  u.valid_from,
  u.valid_to,
  a.parent_name,
  p.province_name,
  plain(u.unit_name) as search_key
from staging.units u
left join above a using (unit_id)
left join province p using (unit_id)
