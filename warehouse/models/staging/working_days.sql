-- table: one row a day of the calendar, 2005 to 2040
-- day: the day
-- is_working: Monday to Friday but for holidays and days off in their place, and Saturdays worked instead
-- number: which working day it is, counted from the first; a day off has the number of the next working day
with days as (
  select d::date as day, coalesce(h.is_working, isodow(d) <= 5) as is_working
  from range(timestamp '2005-01-01', timestamp '2041-01-01', interval 1 day) as r(d)
  left join staging.holidays h on h.day = d::date
)
select
  day,
  is_working,
  (1 + count(*) filter (is_working) over (order by day rows between unbounded preceding and 1 preceding))::integer as number
from days
