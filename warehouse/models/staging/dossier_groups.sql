-- table: one row a set of dossiers of one file alike in everything that measures look at, their days rounded up to the day a month is judged on
-- file: the file of the row that counts
-- n: how many dossiers the row stands for; less than 0 where it takes back what the build before counted
with monthed as (
  select
    d.campaign_id, d.unit_id, d.file, d.is_new, d.is_on_time, d.is_early, d.is_online, d.has_digital_input,
    d.has_digital_result, d.has_fee, d.is_paid_online, d.has_apology, d.is_asked_again, d.n,
    -- campaign month a day falls in, counted from 0; a month may begin on another day than the first
    datediff('month', c.period_from - (c.month_starts_on - 1), d.received_on - (c.month_starts_on - 1))::tinyint as received_month,
    case when d.ended_on <= c.judged_to
      then datediff('month', c.period_from - (c.month_starts_on - 1), d.ended_on - (c.month_starts_on - 1)) end::tinyint as ended_month,
    case when d.overdue_on <= c.judged_to
      then datediff('month', c.period_from - (c.month_starts_on - 1), d.overdue_on - (c.month_starts_on - 1)) end::tinyint as overdue_month
  from staging.changed_dossiers d join campaign.definitions c using (campaign_id)
), counted as (
  select * exclude (n), sum(n)::integer as n
  from monthed group by all
)
select
  g.* exclude (received_month, ended_month, overdue_month),
  r.judged_on as received_on,
  e.judged_on as ended_on,
  o.judged_on as overdue_on
from counted g
join campaign.months r on r.campaign_id = g.campaign_id and r.month_index = g.received_month
left join campaign.months e on e.campaign_id = g.campaign_id and e.month_index = g.ended_month
left join campaign.months o on o.campaign_id = g.campaign_id and o.month_index = g.overdue_month
