-- table: one row a file and a reason for which rows were rejected, skipped, doubted or not placed
-- kind: rejected, skipped, warning, unresolved, superseded
-- code: the reason; of a warning with its column after a colon
select file, kind, code, n from staging.tallies
union all
select file, kind, case kind when 'unresolved' then reason else concat_ws(':', reason, reason_column) end, count(*)
from marts.rejections where kind <> 'rejected' group by all
union all
-- they correct what nobody sent back: a slip in file or line, or that file was taken out
select r.file, 'warning', 'corrects_nothing:corrects_line', count(*)
from staging.records r
where r.corrects_file is not null and not exists (
  from staging.corrections c where c.by_file = r.file and c.by_line = r.line and c.says_so
)
group by all
