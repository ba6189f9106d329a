-- view: one row a ranked unit and a campaign month
-- total: null where the unit is not ranked
-- total_exact: before rounding
-- class: null where the campaign has none, or the total is below the lowest
-- block: null where the unit is in none
-- rank: null where the campaign ranks only inside blocks
-- tied: shares its rank
-- coverage: 0…1, share of the maximum that has a figure
-- rank_low: best rank if each weight were up to 10% off, guaranteed by formula; last month only; null without weights
-- rank_high: worst rank under the same; both are of the block where only blocks are ranked
-- unranked: why there is no total: missing, coverage, nothing_left
-- is_split: took in a part of a unit whose rows can't be divided
select r.*, s.unit_id is not null as is_split
from scored.rankings r
left join staging.split_units s using (campaign_id, unit_id)
