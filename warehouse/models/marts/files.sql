-- table: one row a file that was loaded
-- rows: accepted + rejected + skipped
-- unresolved: accepted rows that could not be placed or counted
-- way: fast, or lines where the file was too broken for the fast reader
select f.* exclude (path, covers, added_by), count(u.line)::integer as unresolved
from staging.files f
left join staging.unresolved u using (file)
group by all
