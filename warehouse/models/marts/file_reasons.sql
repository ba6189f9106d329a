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
union all
-- the code is of one unit, the name of another: the code counts, one of the two is a slip
select r.file, 'warning', 'name_of_another_unit:unit_name', count(*)
from staging.records r
join (
  select distinct n.unit_code, n.unit_name, n.parent_name, n.province_name
  from staging.unit_ref_names n
  join staging.unit_matches m
    on m.unit_code = n.unit_code and m.unit_name = n.unit_name
    and m.parent_name is not distinct from n.parent_name and m.province_name is not distinct from n.province_name
  join staging.units u on u.unit_id = m.unit_id
  where m.method = 1
    and exists (from staging.unit_names k where k.key = n.key)
    -- a unit's code may have been another's before, and it may have had other names
    and not exists (
      from staging.unit_names k join staging.units o using (unit_id)
      where o.unit_code = u.unit_code and (k.key = n.key or list_contains(n.loose_keys, k.loose_key))
    )
) d
  on d.unit_code = r.unit_code and d.unit_name = r.unit_name
  and d.parent_name is not distinct from r.parent_name and d.province_name is not distinct from r.province_name
where r.reason is null
group by all
