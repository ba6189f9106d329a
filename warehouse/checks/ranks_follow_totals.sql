-- đơn vị điểm cao hơn lại đứng sau đơn vị điểm thấp hơn
select a.campaign_id, a.unit_id, a.total, a.rank
from (
  select *, max(total) over (
    partition by campaign_id, month_ends_on order by rank range between 1 following and unbounded following
  ) as best_below
  from scored.rankings where rank is not null
) a
where a.total < a.best_below
