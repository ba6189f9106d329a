-- view: one row a dossier that ended at a told minute
-- is_found: in a run of five or more of the unit, each at most 60 seconds after the one before
--
-- Gaps and islands over the unit's ends in order. Judged by spread: a busy counter has runs by chance, and signing at the end of the day
-- is lawful, so a unit is only compared with the others.
with gaps as (
  select *, coalesce(ended_at - lag(ended_at) over (
    partition by campaign_id, unit_id order by ended_at, file, line) > interval 60 seconds, true)::integer as begins
  from signs.dossiers where has_time(ended_at)
), islands as (
  select *, sum(begins) over (
    partition by campaign_id, unit_id order by ended_at, file, line rows unbounded preceding) as run
  from gaps
)
select campaign_id, unit_id, null::varchar as stratum, file, line,
  count(*) over (partition by campaign_id, unit_id, run) >= 5 as is_found
from islands
