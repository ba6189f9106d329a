-- table: one row a way in which received rows name a unit, rejected ones too: their sender wants to know of them
-- unit_code: the text of the code cell, null where there is none
-- unit_name: the text of the name cell
-- parent_name: the unit above it, where the source says
-- province_name: the province, where the source says
select distinct unit_code, unit_name, parent_name, province_name
from (
  select unit_code, unit_name, null::varchar as parent_name, null::varchar as province_name
  from lake.dossiers where skipped is null
  group by all
  union all
  select unit_code, unit_name, null, null
  from (
    select unit_code, unit_name from lake.dossier_counts where reason is null and skipped is null
    union all select unit_code, unit_name from lake.surveys where reason is null and skipped is null
    union all select unit_code, unit_name from lake.inspections where reason is null and skipped is null
    union all select unit_code, unit_name from lake.petitions where reason is null and skipped is null
    union all select unit_code, unit_name from lake.tasks where reason is null and skipped is null
  )
  union all
  select unit_code, unit_name, parent_name, province_name
  from lake.measures where skipped is null
  union all
  select unit_code, null, null, null
  from lake.assessments where skipped is null
)
where coalesce(unit_code, unit_name) is not null
