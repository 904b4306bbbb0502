-- A matter shared by an access row opens for a partner body, and for a resident, with what they may see.
-- Names of those who serve hang on the office's wall; their phones and cards do not. Who left is named still.
create policy names on people.workers for select to fq_public using (office_id = any ((select kernel.my_offices())::uuid[]));
grant select (id, office_id, name) on people.workers to fq_public;
create view published.worker_names with (security_invoker = true) as select id, office_id, name from people.workers;
grant select on published.worker_names to fq_staff, fq_public, fq_auditor, fq_clock;

-- A partner body takes a matter over with its parties; a resident sees of the parties themselves alone.
create policy partner on people.persons for select to fq_public
  using ((select kernel.my_roles()) && array['partner'] and exists (select from casework.parties p where p.person_id = persons.id));
