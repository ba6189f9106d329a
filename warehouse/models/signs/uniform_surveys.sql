-- view: one row a survey response with three or more answers on the scale from 1 to 5, given at a told minute
-- is_found: all answers equal, and one of five or more of the unit through one channel within ten minutes
--
-- Two signs at once: contented people tick one column, and a form may be keyed in at one sitting. Judged by tail, high.
with responses as (
  select c.campaign_id, c.unit_id, c.channel, c.response_code, min(c.file) as file, min(c.line) as line,
    min(l.answered_at) as answered_at, min(c.score) = max(c.score) as is_straight
  from (select * from staging.campaign_surveys semi join signs.campaigns using (campaign_id)) c
  join lake.surveys l using (file, line)
  where c.score is not null and has_time(l.answered_at)
  group by all
  having count(*) >= 3
), crowds as (
  select *, count(*) over (
    partition by campaign_id, unit_id, channel order by answered_at range between interval 10 minutes preceding and current row) as n
  from responses
)
select campaign_id, unit_id, null::varchar as stratum, file, line,
  is_straight and max(n) over (
    partition by campaign_id, unit_id, channel order by answered_at range between current row and interval 10 minutes following
  ) >= 5 as is_found
from crowds
