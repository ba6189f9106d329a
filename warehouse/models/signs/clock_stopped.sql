-- view: one row a dossier of two working days or more for which a supplement was requested in time, the minute of the request known
-- is_found: requested within the last working day (450 minutes of work) before the appointed date
--
-- Judged by tail, high. A request stops the clock; the closer to the deadline, the more it is worth a look at what was asked for.
select campaign_id, unit_id, null::varchar as stratum, file, line, minutes_left <= 450 as is_found
from signs.dossiers
where minutes_left is not null and minutes_allowed >= 900
