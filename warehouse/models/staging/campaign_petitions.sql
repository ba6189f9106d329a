-- view: one row a campaign and a petition that counts in it: open at some time of its period
-- unit_id: the unit ranked, which may have taken in the one that received it
-- received_on: not before the period's first day: what was carried over is there from the beginning
select
  c.campaign_id,
  r.unit_id,
  p.file,
  p.line,
  p.petition_code as code,
  greatest(p.received_on, c.period_from) as received_on,
  p.answered_on,
  greatest(p.overdue_on, case when p.overdue_on is not null then c.period_from end) as overdue_on,
  p.is_on_time,
  p.is_satisfied,
  1 as n
from staging.petitions p
join staging.campaign_unit_rows r on r.row_unit_id = p.unit_id and not r.is_split
join campaign.definitions c
  on c.campaign_id = r.campaign_id and p.received_on <= c.judged_to
  and (p.answered_on is null or p.answered_on >= c.period_from)
