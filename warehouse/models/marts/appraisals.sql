-- table: one row a round of self-assessment or appraisal of a unit and leaf
-- round: self, 1 or 2; the last appraisal counts
-- self_points: what the unit claims
-- appraised_points: what the appraiser gives
-- line: its line in the file
-- is_last: the appraisal that counts: the last one of the last round
select
  a.campaign_id, a.unit_id, a.criterion, a.round, a.self_points, a.appraised_points, a.level, a.appraisal_reason,
  a.explanation, a.decision, a.evidence, f.name as file_name, f.sha256, a.line,
  a.round_order > 0 and (a.round_order, a.as_of_on, a.added, a.file, a.line)
    is not distinct from max((a.round_order, a.as_of_on, a.added, a.file, a.line)) over (partition by a.campaign_id, a.unit_id, a.criterion)
    as is_last
from staging.assessments a join staging.files f on f.file = a.file
where a.reason is null
order by a.campaign_id, a.unit_id, a.criterion, a.round_order, a.added, a.file, a.line
