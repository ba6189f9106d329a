-- view: one row a dossier that ended near its deadline, by the share u of its working time it used (minutes used ÷ allowed)
-- is_found: in the last twentieth of its time: 0.95 < u ≤ 1
--
-- Compared are 0.80 < u ≤ 0.95 and 1.15 < u ≤ 1.30, six bins of a twentieth; 1 < u ≤ 1.15 is left out: it is where those moved
-- forward are missing. The value is found ÷ mean of the six bins − 1. At least an hour of time, and an end told to the minute.
-- Judged by tail, high. Working up to a deadline is honest, so a unit is only compared with the others.
-- After Chetty et al. 2011; Bevan & Hood 2006 (peaks at targets in public service).
select campaign_id, unit_id, null::varchar as stratum, file, line, u > 0.95 and u <= 1 as is_found
from (
  select *, minutes_used / minutes_allowed as u from signs.dossiers
  where minutes_used is not null and minutes_allowed >= 60
)
where u > 0.80 and u <= 1.30 and not (u > 1 and u <= 1.15)
