-- table: one row a record that was not counted, and what became of it
-- kind: rejected; unresolved: accepted, but its unit, measure, campaign or criterion is unknown; superseded: said again further down
-- reason_column: the column in question
-- unit: as its sender names it
-- unit_code: of the unit it names, as far as it can be told
-- status: open; corrected: a later row says it again and counts; again: a later row says it again and was not counted either
-- file_name: the file as its sender named it
-- rejected_on: day that file arrived
-- by_file_name: the file with the row that counts, or with the last one sent instead
-- by_line: that row's line
-- corrected_on: day that file arrived
select
  j.source,
  j.file,
  j.line,
  j.kind,
  j.reason,
  j.reason_column,
  j.unit,
  u.unit_code,
  case when c.is_counted then 'corrected' when c.is_counted is not null then 'again' else 'open' end as status,
  f.name as file_name,
  f.added_on as rejected_on,
  b.name as by_file_name,
  c."by".line as by_line,
  b.added_on as corrected_on
from staging.rejections j
join staging.files f on f.file = j.file
left join staging.units u on u.unit_id = j.unit_id
left join staging.corrected c on c.file = j.file and c.line = j.line
left join staging.files b on b.file = c."by".file
order by j.added, j.file, j.line
