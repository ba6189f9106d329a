-- table: one row a way of naming a unit and a stretch of time: the unit meant, or why it can't be told
-- from_on: first day of the stretch
-- to_on: last day of the stretch
-- unit_id: null where no single unit fits
-- reason: unknown_unit or ambiguous_unit where unit_id is null
-- method: 1 code, 2 alias, 3 code without its leading zeros, 4 name under its parent, 5 name without accents or type,
--   6 alias of a name that is told under another parent, 7 code without its leading zeros that fits several units
with refs as (
  -- under "Đơn vị" stands a name or a code; a short number there is a ward's name ("12")
  select row_number() over () as ref, coalesce(unit_code, case when length(unit_name) > 3 then unit_name end) as code, *
  from staging.unit_ref_names
), alias_codes as (
  -- a list of aliases may have lost its zeros too; the name beside the code tells which unit was meant
  select a.alias, a.unit_code, a.code
  from (
    select alias, unit_code, unit_name, unnest([unit_code] || whole_codes(unit_code)) as code
    from lake.unit_aliases where reason is null and skipped is null
  ) a
  join staging.units u on u.unit_code = a.code
  group by a.alias, a.unit_code, a.code
  qualify rank() over (
    partition by a.alias, a.unit_code
    order by coalesce(bool_or(spelled(unit_key(u.unit_name)) = spelled(unit_key(a.unit_name))), false) desc,
      a.code = a.unit_code desc
  ) = 1
), aliases as (
  select a.alias, n.unit_id, n.holds_from, n.holds_to, n.parents
  from (select distinct alias, code from alias_codes) a
  join staging.units u on u.unit_code = a.code
  join staging.unit_names n on n.unit_id = u.unit_id
), candidates as (
  select r.ref, u.unit_id, u.holds_from, u.holds_to, 1 as method
  from refs r join staging.units u on u.unit_code = r.code
  union
  select r.ref, a.unit_id, a.holds_from, a.holds_to, 2
  from refs r join aliases a on a.alias = r.unit_code
  union
  -- the alias of a bare name must not draw in the namesakes of other places
  select r.ref, a.unit_id, a.holds_from, a.holds_to, case when list_has_all(a.parents, r.under) then 2 else 6 end
  from refs r join aliases a on a.alias = r.unit_name
  union
  select p.ref, u.unit_id, u.holds_from, u.holds_to, 3
  from (select ref, unnest(whole_codes(code)) as code from refs) p
  join staging.units u on u.unit_code = p.code
  union
  select r.ref, n.unit_id, n.holds_from, n.holds_to, 4
  from refs r join staging.unit_names n on n.key = r.key and list_has_all(n.parents, r.under)
  union
  select r.ref, n.unit_id, n.holds_from, n.holds_to, 5
  from (select ref, under, unnest(loose_keys) as loose_key from refs) r
  join staging.unit_names n on n.loose_key = r.loose_key and list_has_all(n.parents, r.under)
), edges as (
  -- the timeline of each reference, cut wherever a candidate begins or ends
  select ref, date '1900-01-01' as day from refs
  union select ref, holds_from from candidates
  union select ref, (holds_to + 1)::date from candidates where holds_to < date '9999-12-31'
), stretches as (
  select ref, day as from_on,
    coalesce(lead(day) over (partition by ref order by day) - 1, date '9999-12-31')::date as to_on
  from edges
), ranked as (
  -- a short code is certain only where one unit of the day has it
  select s.ref, s.from_on, s.to_on, c.unit_id,
    case when c.method = 3 and count(*) over (partition by s.ref, s.from_on, c.method) > 1 then 7 else c.method end as method
  from stretches s
  left join candidates c on c.ref = s.ref and c.holds_from <= s.from_on and s.to_on <= c.holds_to
), fitting as (
  from ranked
  qualify method is null or method = min(method) over (partition by ref, from_on)
)
select
  any_value(r.unit_code) as unit_code,
  any_value(r.unit_name) as unit_name,
  any_value(r.parent_name) as parent_name,
  any_value(r.province_name) as province_name,
  f.from_on,
  any_value(f.to_on) as to_on,
  case when count(distinct f.unit_id) = 1 then any_value(f.unit_id) end as unit_id,
  case count(distinct f.unit_id) when 0 then 'unknown_unit' when 1 then null else 'ambiguous_unit' end as reason,
  any_value(f.method) as method
from fitting f join refs r using (ref)
group by f.ref, f.from_on
