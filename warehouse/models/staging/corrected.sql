-- table: one row a record that was not counted and was said again: by the first row that counts, else the last that was sent
-- is_counted: false where all that was sent instead was not counted either
with recursive chain as (
  select file, line, by_file, by_line, by_added, is_counted from staging.corrections
  union
  select c.file, c.line, n.by_file, n.by_line, n.by_added, n.is_counted
  from chain c join staging.corrections n on n.file = c.by_file and n.line = c.by_line
)
select
  file,
  line,
  bool_or(is_counted) as is_counted,
  coalesce(
    arg_min({'file': by_file, 'line': by_line}, (by_added, by_file, by_line)) filter (is_counted),
    arg_max({'file': by_file, 'line': by_line}, (by_added, by_file, by_line))
  ) as by
from chain
group by all
