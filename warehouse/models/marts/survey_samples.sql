-- table: one row a ranked unit that was rated in a campaign's period
-- answers: questions answered
-- responses: ballots, forms or calls with at least one answer
-- required_n: responses the sample needs, where the sender says; the largest named
select
  campaign_id,
  unit_id,
  count(*)::integer as answers,
  count(distinct response_code)::integer as responses,
  max(required_n)::integer as required_n
from staging.campaign_surveys
group by all
