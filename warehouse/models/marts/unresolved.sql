-- table: one row an accepted row that could not be placed or counted
-- value: what stands in the cell in question
select u.*, f.name as file_name from staging.unresolved u join staging.files f using (file)
