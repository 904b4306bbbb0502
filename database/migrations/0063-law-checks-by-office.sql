-- A note on a matter is read and written by whoever may read the matter, and stands in the matter's own office.
-- The condition is a case, because what is no matter has no uuid for an item.
create policy of_a_matter on law.checks as restrictive to fq_staff
  using (case when kind = 'matter' then exists (select from casework.matters m where m.id = item::uuid and m.office_id = checks.office_id) else true end)
  with check (case when kind = 'matter' then exists (select from casework.matters m where m.id = item::uuid and m.office_id = checks.office_id) else true end);
