-- view: one row a unit that reports a share its own rows give as well: the measure where the two differ most
-- n: the denominator by its rows
-- about: the measure
-- value: how far apart the two shares are, 0–1
--
-- Judged by spread.
select campaign_id, unit_id, arg_max(computed_denominator, abs(difference)) as n,
  arg_max(measure, abs(difference)) as about, max(abs(difference)) as value
from marts.comparisons
join signs.campaigns using (campaign_id)
where difference is not null and computed_denominator > 0 and reported_denominator > 0
group by all
