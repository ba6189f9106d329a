-- accepted + rejected + skipped khác số dòng của tệp
select name, "rows", accepted, rejected, skipped from staging.files where "rows" <> accepted + rejected + skipped
