-- table: one row an answer to a question of a survey, blank ones too
-- answer: 1–5, A–D, yes, no; null where the question was left blank
-- score: 1–5 where the answer is on that scale
-- is_satisfied: 4 or 5, A or B, yes; null where it was left blank
-- required_n: responses the sample needs of the unit, where the sender says
-- respondent_n: number of its respondent within the unit, of its ballot where the respondent is not known
-- is_repeat: the same response or the same respondent has answered this question of this unit before; it counts all the same
-- in_burst: one of ten or more responses of a unit through one channel within two minutes; it counts all the same
-- is_frequent: its respondent is behind ten or more responses of this unit; it counts all the same
with placed as (
  select r.unit_id, r.added, s.* exclude (question, answer, answers), each_answer.question, each_answer.answer
  from staging.placed_rows r join lake.surveys s on s.file = r.file and s.line = r.line,
    -- in the wide form a row has every answer
    unnest(coalesce(s.answers, [{'question': s.question, 'answer': s.answer}])) t(each_answer)
  where r.source = 'surveys' and r.nth = 1
), responses as (
  -- a bare date has no time of day to be close in
  select unit_id, channel, response_code, min(answered_at) as first_at
  from placed where answered_at <> date_trunc('day', answered_at)
  group by all
), crowds as (
  select *, count(*) over (
    partition by unit_id, channel order by first_at range between interval 2 minutes preceding and current row
  ) as n
  from responses
), bursts as (
  select unit_id, channel, response_code
  from crowds
  qualify max(n) over (
    partition by unit_id, channel order by first_at range between current row and interval 2 minutes following
  ) >= 10
), frequent as (
  select unit_id, respondent_code
  from placed where respondent_code is not null
  group by all having count(distinct response_code) >= 10
)
select
  p.file,
  p.line,
  p.unit_id,
  p.response_code,
  p.answered_at::date as answered_on,
  p.channel,
  p.respondent_group,
  p.question,
  p.answer,
  try_cast(p.answer as integer) as score,
  case when p.answer is not null then p.answer in ('5', '4', 'A', 'B', 'yes') end as is_satisfied,
  p.required_n,
  dense_rank() over (partition by p.unit_id order by coalesce(p.respondent_code, p.response_code))::integer as respondent_n,
  row_number() over (
    partition by p.unit_id, p.response_code, p.question order by p.answered_at, p.added, p.file, p.line
  ) > 1 or p.respondent_code is not null and row_number() over (
    partition by p.unit_id, p.respondent_code, p.question order by p.answered_at, p.added, p.file, p.line
  ) > 1 as is_repeat,
  exists (
    from bursts b where b.unit_id = p.unit_id and b.channel is not distinct from p.channel
      and b.response_code = p.response_code
  ) as in_burst,
  exists (
    from frequent f where f.unit_id = p.unit_id and f.respondent_code = p.respondent_code
  ) as is_frequent
from placed p
