-- table: one row a ranked unit and a unit whose rows count for it, or can't be divided
-- row_unit_id: itself, or a unit that went whole into it
-- is_split: true where only a part came over, of it or of what it went into: its rows do not count, and the unit is marked
with recursive chain as (
  select campaign_id, unit_id, unit_id as row_unit_id, false as is_split from staging.campaign_units
  union
  select c.campaign_id, c.unit_id, e.old_unit_id, c.is_split or e.is_split
  from chain c join staging.unit_edges e on e.new_unit_id = c.row_unit_id
)
from chain
