-- table: one row a file that was loaded
-- rows: accepted + rejected + skipped
-- unresolved: accepted rows that could not be placed or counted
-- open: rejected and unresolved rows that still wait for a correction
-- corrected: rows of it that a later row says again and that count there
-- way: fast, or lines where the file was too broken for the fast reader
select
  f.* exclude (path, covers, added_by),
  count(r.line) filter (r.kind = 'unresolved')::integer as unresolved,
  count(r.line) filter (r.status = 'open' and r.kind <> 'superseded')::integer as open,
  count(r.line) filter (r.status = 'corrected')::integer as corrected
from staging.files f
left join marts.rejections r using (file)
group by all
