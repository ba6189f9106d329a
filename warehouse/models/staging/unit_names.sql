-- table: one row a unit and a name people may use for it
-- key: the name as it is compared, with accents
-- loose_key: without accents and without the type
-- parents: keys of the units above it at any time of its life, and of those above the units that went into it, with and
--   without their type: an old district goes on being written
with recursive origins as (
  select unit_id, unit_id as origin_id from staging.units
  union
  select o.unit_id, e.old_unit_id from origins o join staging.unit_edges e on e.new_unit_id = o.origin_id
), above as (
  select o.unit_id, u.parent_code, u.holds_from, u.holds_to, 0 as level
  from origins o join staging.units u on u.unit_id = o.origin_id
  union all
  select a.unit_id, p.parent_code, greatest(a.holds_from, p.holds_from), least(a.holds_to, p.holds_to), level + 1
  from above a
  join staging.units p
    on p.unit_code = a.parent_code and p.holds_from <= a.holds_to and a.holds_from <= p.holds_to
  where level < 4
), named as (
  select unit_id, unit_code, holds_from, holds_to, spelled(unit_key(unit_name)) as key from staging.units
), parents as (
  select a.unit_id, list_sort(list(distinct p.key)) as keys
  from above a
  join named p on p.unit_code = a.parent_code and p.holds_from <= a.holds_to and a.holds_from <= p.holds_to
  group by a.unit_id
)
select
  u.unit_id,
  u.holds_from,
  u.holds_to,
  u.key,
  plain(bare(u.key)) as loose_key,
  coalesce(flatten(list_transform(p.keys, lambda key: [plain(bare(key)), plain(key)])), []) as parents
from named u left join parents p using (unit_id)
