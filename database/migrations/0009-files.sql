-- Files of a matter: where their sealed bytes lie, what they belong to, who put them there; each readable by its side alone.
alter table casework.files
  add column address text not null,
  add column about uuid,
  add column recorded_by_name text not null,
  add column on_behalf_of uuid;
create index on casework.files (about) where about is not null;

drop policy with_matter on casework.files;
create policy staff on casework.files to fq_staff using (exists (select from casework.matters m where m.id = matter_id)) with check (office_id = any ((select kernel.my_offices())::uuid[]));
create policy public on casework.files to fq_public
  using (exists (select from casework.matters m where m.id = matter_id) and (side = 'all' or exists (
    select from casework.access a where a.matter_id = files.matter_id and a.principal_id = any ((select kernel.my_groups())::uuid[]) and a.side = files.side and (a.until is null or a.until > (select kernel.my_now())))))
  with check (office_id = any ((select kernel.my_offices())::uuid[]));
-- What was handed in is kept as it is.
revoke update on casework.files from fq_staff, fq_clock;

create view published.files with (security_invoker = true) as
  select id, matter_id, office_id, side, purpose, about, name, digest, kind, bytes, happened_at, recorded_at, recorded_by, recorded_by_name from casework.files;
grant select on published.files to fq_staff, fq_public, fq_auditor, fq_clock;
