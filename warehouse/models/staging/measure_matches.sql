-- table: one row a name of a measure as reported figures write it
-- written: as it stands in the file
-- measure: the measure meant: the one of that code, else the one whose name it is without accents; null where nobody knows it
-- nearest: where nobody knows it, the known measure with the closest code or name
with written as (
  select distinct measure as written from lake.measures where reason is null and skipped is null
), known as (
  select measure, measure as label from marts.measures
  union
  select measure, measure from campaign.criteria where measure is not null
  union
  select measure, name_vi from marts.measures
  union
  select measure, name_en from marts.measures
), keyed as (
  select distinct measure, words(label) as key from known
), named as (
  -- a name that two measures share says nothing
  select key, any_value(measure) as measure from keyed group by key having count(distinct measure) = 1
), matched as (
  select w.written, coalesce(c.measure, n.measure) as measure
  from written w
  left join (select distinct measure from known) c on c.measure = w.written
  left join named n on n.key = words(w.written)
), unknown as (
  -- a file may have put anything under this heading: of a long list the first ones will do
  select written from matched where measure is null order by written limit 500
), closest as (
  -- of names alike, the one that is a measure's own code
  select u.written, arg_max(k.measure,
    (jaro_winkler_similarity(k.key, words(u.written)), k.key = words(k.measure), k.measure)) as measure
  from unknown u cross join keyed k group by all
)
select
  m.written,
  m.measure,
  case when m.measure is null then coalesce(c.measure || coalesce(' (' || n.name_vi || ')', ''), '–') end as nearest
from matched m
left join closest c using (written)
left join marts.measures n on n.measure = c.measure
