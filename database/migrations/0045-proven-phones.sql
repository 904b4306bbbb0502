-- Whether the number of somebody one may read has been proven by its holder: nothing else of a resident, and no other number.
create policy proven on identity.residents for select to fq_staff using (exists (
  select from people.persons p where p.phone_hash = residents.phone_hash and p.office_id = any ((select kernel.my_offices())::uuid[])));
grant select (phone_hash) on identity.residents to fq_staff;
create view published.proven_phones with (security_invoker = true) as select phone_hash from identity.residents;
grant select on published.proven_phones to fq_staff, fq_door;
