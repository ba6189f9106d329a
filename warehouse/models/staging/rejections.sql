-- table: one row a record that was not counted, for its sender to see to
-- kind: rejected; unresolved: accepted, but its unit, measure, campaign or criterion is unknown; superseded: said again further down
-- reason_column: the column in question
-- unit_id: the unit it names, as far as it can be told, on the day its file goes up to, or the build does
-- row_key: what the row is about, null where that can't be read
with build as (
  select coalesce(max(as_of_on), date '9999-12-31') as as_of_on from staging.files where not reference
), found as (
  select file, line, 'rejected' as kind, reason, reason_column from staging.records where reason is not null
  union all
  from (
    select distinct on (file, line) file, line, 'unresolved' as kind, reason, reason_column from staging.unresolved
    order by file, line, reason, reason_column
  )
  union all
  select distinct file, line, 'superseded', split_part(code, ':', 1), nullif(split_part(code, ':', 2), '')
  from staging.superseded where code is not null
)
select
  r.source,
  n.file,
  n.line,
  n.kind,
  n.reason,
  n.reason_column,
  coalesce(r.unit_code, r.unit_name) as unit,
  m.unit_id,
  r.row_key,
  f.sha256,
  f.added
from found n
cross join build b
join staging.records r on r.file = n.file and r.line = n.line
join staging.files f on f.file = n.file
left join staging.unit_matches m
  on m.unit_code is not distinct from r.unit_code
  and m.unit_name is not distinct from r.unit_name
  and m.parent_name is not distinct from r.parent_name
  and m.province_name is not distinct from r.province_name
  and coalesce(f.as_of_on, b.as_of_on) between m.from_on and m.to_on
