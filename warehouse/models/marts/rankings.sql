-- view: one row a ranked unit and a campaign month
-- total: null where the unit is not ranked
-- total_exact: before rounding
-- class: null where the campaign has none, or the total is below the lowest
-- block: null where the unit is in none
-- rank: null where the campaign ranks only inside blocks
-- tied: shares its rank
-- coverage: 0…1, share of the maximum that has a figure
-- rank_low: best rank the figures allow; not computed yet
-- rank_high: worst rank the figures allow; not computed yet
-- unranked: why there is no total: missing, coverage, nothing_left
-- is_split: took in a part of a unit whose rows can't be divided
select r.*, null::integer as rank_low, null::integer as rank_high, s.unit_id is not null as is_split
from scored.rankings r
left join staging.split_units s using (campaign_id, unit_id)
