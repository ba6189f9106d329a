-- table: one row a reported figure, placed in its unit where that can be told
-- unit_id: null where the unit can't be told; the figure is kept all the same
-- reason: why it can't
-- period_from: null where the sender left it blank: the first day of whichever period asks
-- numerator_on: the date, of a date measure
-- measure: its code; as written where nobody knows it
-- nearest: the known measure with the closest name, where nobody knows this one
-- added: order in which its file arrived
select
  m.file,
  m.line,
  f.as_of_on,
  f.added,
  u.unit_id,
  u.reason,
  m.unit_code,
  m.unit_name,
  m.parent_name,
  m.province_name,
  m.period_from,
  m.period_to,
  coalesce(k.measure, m.measure) as measure,
  k.nearest,
  m.numerator,
  m.numerator_on,
  m.denominator,
  m.document,
  m.note
from lake.measures m
join staging.files f on f.file = m.file
join staging.measure_matches k on k.written = m.measure
left join staging.unit_matches u
  on u.unit_code is not distinct from m.unit_code
  and u.unit_name is not distinct from m.unit_name
  and u.parent_name is not distinct from m.parent_name
  and u.province_name is not distinct from m.province_name
  and m.period_to between u.from_on and u.to_on
where m.reason is null and m.skipped is null
