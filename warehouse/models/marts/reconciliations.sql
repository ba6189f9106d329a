-- view: one row a ranked unit and a leaf of which the program has rows, and the unit declared how many there are
-- rows: how many the program has, of the same time
-- declared: how many the unit declares
-- declared_by: counts (form 06/VPCP/KSTT) or reported
-- coverage: rows ÷ declared; null where none were declared
-- difference: rows − declared
-- is_reconciled: enough of them are there for the rows to count under "either"
select
  *,
  case when declared > 0 then "rows" / declared end as coverage,
  "rows" - declared as difference
from scored.reconciliations
