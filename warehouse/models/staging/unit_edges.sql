-- table: one row a change that carried a unit, or part of it, into another
-- old_unit_id: the unit on the day before
-- new_unit_id: the unit on the day of the change
-- is_split: true where the old unit did not go whole into one new unit
with edges as (
  select distinct o.unit_id as old_unit_id, n.unit_id as new_unit_id, c.changed_on, c.kind
  from lake.unit_changes c
  join staging.units o on o.unit_code = c.old_code and c.changed_on - 1 between o.holds_from and o.holds_to
  join staging.units n on n.unit_code = c.new_code and c.changed_on between n.holds_from and n.holds_to
  where c.reason is null and c.skipped is null and o.unit_id <> n.unit_id
)
select
  old_unit_id,
  new_unit_id,
  changed_on,
  kind = 'partial' or count(distinct new_unit_id) over (partition by old_unit_id) > 1 as is_split
from edges
