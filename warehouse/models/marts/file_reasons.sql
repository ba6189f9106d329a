-- table: one row a file and a reason for which rows were rejected, skipped, doubted or not placed
-- kind: rejected, skipped, warning, unresolved, superseded
-- code: the reason; of a warning with its column after a colon
select file, kind, code, n from staging.tallies
union all
select file, 'unresolved', reason, count(*) from staging.unresolved group by all
union all
select file, 'superseded', code, count(*) from staging.superseded where code is not null group by all
