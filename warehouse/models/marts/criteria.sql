-- table: one row a campaign and a criterion, group or leaf
-- ordinal: place in the campaign's order, leaves under their group
-- parent: the group it stands in, null at the top
-- max_points: of a group the sum of its leaves, bonus and penalty apart; of a bonus or penalty its limit
-- formula: as the campaign writes it; null for a group
select
  c.*,
  row_number() over (partition by campaign_id order by c.rowid)::integer as ordinal,
  m.name_vi as measure_vi,
  m.name_en as measure_en,
  m.definition_vi,
  m.definition_en
from campaign.criteria c left join marts.measures m using (measure)
