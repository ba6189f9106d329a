-- table: one row a record that was not counted and a later one that says it again
-- file: file of the one that was not counted
-- line: its line there
-- by_file: file of the later one
-- by_line: its line there
-- by_added: order in which that file arrived
-- says_so: its sender names the row it corrects; else both are about the same thing
-- is_counted: the later one is accepted and has its unit
with said as (
  -- the sender names file and line, of a workbook its sheet
  select j.file, j.line, r.file as by_file, r.line as by_line, true as says_so
  from staging.records r
  join staging.rejections j
    on j.source = r.source and left(j.sha256, 12) = left(lower(r.corrects_file), 12) and j.line = r.corrects_line
  join staging.files o on o.file = j.file
  where r.corrects_file is not null and r.corrects_line is not null
    and coalesce(nullif(trim(substr(r.corrects_file, 13), ' ›'), ''), o.sheet) = o.sheet
  union
  -- or the whole file was sent again
  select j.file, j.line, r.file, r.line, false
  from staging.records r
  join staging.files f on f.file = r.file
  join staging.rejections j on j.source = r.source and j.row_key = r.row_key and f.added > j.added
  where j.row_key is not null and j.kind <> 'superseded'
)
select
  s.file,
  s.line,
  s.by_file,
  s.by_line,
  f.added as by_added,
  bool_or(s.says_so) as says_so,
  not exists (
    from staging.rejections x where x.file = s.by_file and x.line = s.by_line and x.kind <> 'superseded'
  ) as is_counted
from said s
join staging.files f on f.file = s.by_file
group by all
