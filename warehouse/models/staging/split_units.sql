-- table: one row a ranked unit that took in a part of another which sent rows in the period: those rows can't be divided
select distinct r.campaign_id, r.unit_id
from staging.campaign_unit_rows r
join campaign.definitions c using (campaign_id)
where r.is_split and (
  exists (
    from staging.dossier_rows d where d.unit_id = r.row_unit_id and d.received_at::date between c.period_from and c.period_to
  )
  or exists (from staging.measures m where m.unit_id = r.row_unit_id and m.period_to between c.period_from and c.period_to)
  or exists (from staging.placed_rows p where p.unit_id = r.row_unit_id and p.day between c.period_from and c.period_to)
)
