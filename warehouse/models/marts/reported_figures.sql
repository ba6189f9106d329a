-- table: one row a reported figure, whichever campaign uses it; those of units that can't be told too
-- unit_code: of the unit, or x- and the name where the unit can't be told
-- unit_name: as the sender writes it where the unit can't be told
-- reason: why the unit can't be told
select
  coalesce(u.unit_code, 'x-' || replace(plain(coalesce(m.unit_name, m.unit_code)), ' ', '-')) as unit_code,
  m.unit_id,
  coalesce(u.unit_name, m.unit_name, m.unit_code) as unit_name,
  m.parent_name,
  m.province_name,
  m.reason,
  m.period_from,
  m.period_to,
  m.measure,
  n.name_vi,
  n.name_en,
  n."of",
  m.numerator,
  m.numerator_on as "on",
  m.denominator,
  m.document,
  m.note,
  f.name as file_name,
  m.line
from staging.measures m
join staging.files f on f.file = m.file
left join staging.units u on u.unit_id = m.unit_id
left join marts.measures n on n.measure = m.measure
