-- có hạng mà không có tổng điểm, hoặc có tổng điểm mà không có hạng
select campaign_id, unit_id, month_ends_on, total, rank, rank_in_block
from scored.rankings join campaign.definitions d using (campaign_id)
where (total is null and (rank is not null or rank_in_block is not null))
  or (total is not null and rank is null and (d.normal_form ->> '$.overall_rank') = 'true')
