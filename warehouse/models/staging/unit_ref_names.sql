-- table: one row a way of naming a unit, with what its words say
-- key: the words that name the unit itself, as they are compared
-- loose_keys: without accents and type; the type may be without accents itself ("phuong hoa binh"), or be none ("Xa Dung")
-- under: keys of the units said to be above it, in columns of their own or behind its name; other words behind it, an
--   office's, say nothing
with tops as (
  select coalesce(list(distinct name), []) as names from (select unnest(parents) as name from staging.unit_names)
), cuts as (
  -- a cell of signs alone is a way of naming, too; one of many parts is none that any unit has
  select *, unnest(range(1, greatest(len(parts), 1) + 1)) as words
  from (select *, unit_parts(coalesce(unit_name, unit_code))[:6] as parts from staging.unit_refs)
), split as (
  select unit_code, unit_name, parent_name, province_name, words,
    spelled(unit_key(array_to_string(parts[:words], ' - '))) as key,
    list_transform(parts[words + 1:] || [parent_name, province_name], lambda name: plain(bare(spelled(unit_key(name))))) as told,
    len(parts) - words as behind
  from cuts
), keyed as (
  select unit_code, unit_name, parent_name, province_name, words, key,
    [
      plain(bare(key)),
      plain(regexp_replace(key, '^(phuong|xa|thi tran|dac khu|quan|huyen|thi xa|thanh pho|tinh) ', ''))
    ] as loose_keys,
    list_filter(told, lambda name, i: name is not null and (i > behind or list_contains(tops.names, name))) as under,
    list_has_all(tops.names, told[:behind]) as is_all_above
  from split, tops
)
select * exclude (words, is_all_above)
from keyed
-- a name with a dash of its own is whole: the most words that some unit is called by
qualify row_number() over (
  partition by unit_code, unit_name, parent_name, province_name
  order by case
    when key in (select key from staging.unit_names)
      or loose_keys[1] in (select loose_key from staging.unit_names)
      or loose_keys[2] in (select loose_key from staging.unit_names) then -words
    when is_all_above then words
    else 1000
  end
) = 1
