-- table: one row a round of self-assessment or appraisal of a unit and leaf
-- round: self, 1 or 2; the last appraisal counts
-- self_points: what the unit claims
-- appraised_points: what the appraiser gives
-- line: its line in the file
select
  a.campaign_id, a.unit_id, a.criterion, a.round, a.self_points, a.appraised_points, a.level, a.appraisal_reason,
  a.explanation, a.decision, a.evidence, f.name as file_name, a.line
from staging.assessments a join staging.files f on f.file = a.file
where a.reason is null
order by a.campaign_id, a.unit_id, a.criterion, a.round_order, a.added, a.line
