-- Whatever hangs on a matter is readable where the matter is. Asked as a function, the matter's own policies are planned
-- once for a session and not again inside every policy that refers to them: a case with its parties took 37 ms to plan
-- and 1.5 ms to read. Who reads the whole office reads its rows without asking matter by matter.
create function casework.readable(matter uuid) returns boolean language plpgsql stable parallel safe as
$$ begin return exists (select from casework.matters m where m.id = matter); end $$;
create function people.readable_as_party(person uuid) returns boolean language plpgsql stable parallel safe as
$$ begin return exists (select from casework.parties p where p.person_id = person); end $$;
create function consultations.calls_back(person uuid) returns boolean language plpgsql stable parallel safe as
$$ begin return exists (select from consultations.records r where r.person_id = person); end $$;
create function people.readable(person uuid) returns boolean language plpgsql stable parallel safe as
$$ begin return exists (select from people.persons p where p.id = person); end $$;

create or replace procedure kernel.guard_matter_table(target regclass) language plpgsql as
$$ begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy with_matter on %s to fq_staff, fq_public using (office_id = any ((select kernel.my_offices())::uuid[]) and (select kernel.reads_all()) or casework.readable(matter_id)) with check (office_id = any ((select kernel.my_offices())::uuid[]))', target);
  execute format('create policy auditor on %s for select to fq_auditor using (office_id = any ((select kernel.my_offices())::uuid[]))', target);
  execute format('create policy clock on %s to fq_clock using (true) with check (true)', target);
  execute format('grant select, insert, update on %s to fq_staff, fq_clock', target);
  execute format('grant select on %s to fq_auditor', target);
end $$;

do $$ declare guarded regclass; begin
  for guarded in select polrelid::regclass from pg_policy where polname = 'with_matter' loop
    execute format('alter policy with_matter on %s using (office_id = any ((select kernel.my_offices())::uuid[]) and (select kernel.reads_all()) or casework.readable(matter_id))', guarded);
  end loop;
end $$;
alter policy staff on casework.notes using (office_id = any ((select kernel.my_offices())::uuid[]) and (select kernel.reads_all()) or casework.readable(matter_id));
alter policy staff on casework.files using (office_id = any ((select kernel.my_offices())::uuid[]) and (select kernel.reads_all()) or casework.readable(matter_id));

alter policy staff on people.persons using (office_id = any ((select kernel.my_offices())::uuid[])
  and ((select kernel.reads_all()) or recorded_by = (select kernel.my_id()) or people.readable_as_party(id)));
alter policy to_call_back on people.persons
  using (office_id = any ((select kernel.my_offices())::uuid[]) and (select kernel.reads_all()) or consultations.calls_back(id));
alter policy with_person on people.person_keys
  using (office_id = any ((select kernel.my_offices())::uuid[]) and (select kernel.reads_all()) or people.readable(person_id));
