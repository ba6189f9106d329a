-- table: one row a file and a status that it gives as a number: what the number means there
-- file: the lake file
-- number: `#` and the number as the file has it
-- status: in our words; null where the list the file follows has no such number
-- list: national (the service portal's 1 to 10) or vendor (0 to 19), whichever fits the file
with lists(number, national, vendor) as (
  values ('#0', null, 'registered'), ('#1', 'registered', 'processing'), ('#2', 'received', 'processing'),
    ('#3', 'not_accepted', 'supplement'), ('#4', 'processing', 'processing'), ('#5', 'supplement', 'returned'),
    ('#6', 'fee', 'finished'), ('#7', 'withdrawn', 'withdrawn'), ('#8', 'stopped', 'stopped'), ('#9', 'finished', 'fee'),
    ('#10', 'returned', null), ('#12', null, 'processing'), ('#13', null, 'processing'), ('#14', null, 'fee'),
    ('#15', null, 'processing'), ('#16', null, 'not_accepted'), ('#17', null, 'registered'), ('#18', null, 'withdrawn'),
    ('#19', null, 'received')
), seen as (
  select file, status as number, count(*) as n,
    count(*) filter (finished_at is not null or returned_at is not null) as with_end
  from lake.dossiers
  -- words begin with a letter: files that use them are not read
  where status < 'a' and reason is null and skipped is null
  group by all
), fitting as (
  -- a list fits where a dossier has an end exactly when the list says it ended
  select s.file, s.number, l.national, l.vendor,
    sum(case when l.national is null then 0 when l.national in ('finished', 'returned') then with_end else n - with_end end)
      over (partition by s.file) as national_fits,
    sum(case when l.vendor is null then 0 when l.vendor in ('finished', 'returned') then with_end else n - with_end end)
      over (partition by s.file) as vendor_fits,
    bool_and(l.national is not null) over (partition by s.file) as may_be_national,
    bool_and(l.vendor is not null) over (partition by s.file) as may_be_vendor
  from seen s join lists l using (number)
), judged as (
  select *, case
      when may_be_national <> may_be_vendor then may_be_vendor
      else vendor_fits > national_fits
    end as is_vendor
  from fitting
)
select
  file,
  number,
  case when is_vendor then vendor else national end as status,
  case when is_vendor then 'vendor' else 'national' end as list
from judged
