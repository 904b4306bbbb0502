-- Whoever writes on a matter may act on it: until here a row was let in wherever its office was the writer's own.

-- What hangs on a matter is written where the matter could be read before. The four that the opening statement writes
-- together with the matter itself can't be asked so: a key for each matter, a state for each machine and a number for
-- each step of the history exist once, and the history's chain tells what was put in between.
do $$ declare guarded regclass; begin
  for guarded in select polrelid::regclass from pg_policy where polname = 'with_matter'
      and polrelid not in ('casework.matter_keys'::regclass, 'casework.machines'::regclass, 'casework.deadlines'::regclass, 'casework.history'::regclass) loop
    execute format('alter policy with_matter on %s with check (office_id = any ((select kernel.my_offices())::uuid[]) and ((select kernel.reads_all()) or casework.readable(matter_id)))', guarded);
  end loop;
end $$;
create or replace procedure kernel.guard_matter_table(target regclass) language plpgsql as
$$ begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy with_matter on %s to fq_staff, fq_public using (office_id = any ((select kernel.my_offices())::uuid[]) and (select kernel.reads_all()) or casework.readable(matter_id)) with check (office_id = any ((select kernel.my_offices())::uuid[]) and ((select kernel.reads_all()) or casework.readable(matter_id)))', target);
  execute format('create policy auditor on %s for select to fq_auditor using (office_id = any ((select kernel.my_offices())::uuid[]))', target);
  execute format('create policy clock on %s to fq_clock using (true) with check (true)', target);
  execute format('grant select, insert, update on %s to fq_staff, fq_clock', target);
  execute format('grant select on %s to fq_auditor', target);
end $$;

alter policy staff on casework.notes with check (office_id = any ((select kernel.my_offices())::uuid[]) and ((select kernel.reads_all()) or casework.readable(matter_id)));
alter policy staff on casework.files with check (office_id = any ((select kernel.my_offices())::uuid[]) and ((select kernel.reads_all()) or casework.readable(matter_id)));
-- Outside the office for all or for one's own side: nobody puts words into the other side's file.
create function casework.my_side(matter uuid, said text) returns boolean language plpgsql stable as
$$ begin return said = 'all' or exists (select from casework.access a where a.matter_id = matter and a.side = said
  and a.principal_id = any (kernel.my_groups()) and (a.until is null or a.until > kernel.my_now())); end $$;
alter policy public on casework.notes with check (office_id = any ((select kernel.my_offices())::uuid[]) and casework.readable(matter_id) and casework.my_side(matter_id, side));
alter policy public on casework.files with check (office_id = any ((select kernel.my_offices())::uuid[]) and casework.readable(matter_id) and casework.my_side(matter_id, side));

-- Who lets others in: on a matter of this very transaction, or on one that was open to them before it. A row of access
-- opens the matter to its reader at once, so that it is asked after the statement, of rights older than the transaction.
create function casework.acted_on(matter uuid, office uuid) returns boolean language plpgsql stable as
$$ begin return exists (
  select from casework.matters m where m.id = matter and m.office_id = office and (
    m.xmin = pg_current_xact_id()::xid
    or kernel.reads_all()
    or m.id = kernel.my_matter()
    or exists (select from casework.access a where a.matter_id = m.id and a.xmin <> pg_current_xact_id()::xid
      and a.principal_id = any (kernel.my_groups()) and (a.until is null or a.until > kernel.my_now()))
    or m.kind = 'consultation' and m.state in ('told', 'waiting', 'unaccepted', 'callBack') and 'lawyer' = any (kernel.my_roles())
      and exists (select from consultations.duty d where d.worker_id = kernel.my_id() and d.until > kernel.my_now())));
end $$;
create function casework.refuse_foreign_grant() returns trigger language plpgsql as
$$ begin
  if current_user = any (array['fq_staff', 'fq_public']) and exists (select from added a where not casework.acted_on(a.matter_id, a.office_id)) then
    raise exception 'access is granted by those who act on the matter' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger only_where_acting after insert on casework.access referencing new table as added
  for each statement execute function casework.refuse_foreign_grant();

-- An access row is only ever ended, and once: not handed to another matter or person, not opened again.
drop policy public_ends on casework.access;
drop policy staff on casework.access;
create policy staff on casework.access for select to fq_staff using (office_id = any ((select kernel.my_offices())::uuid[]));
create policy staff_grants on casework.access for insert to fq_staff with check (office_id = any ((select kernel.my_offices())::uuid[]));
create policy staff_ends on casework.access for update to fq_staff
  using (office_id = any ((select kernel.my_offices())::uuid[]) and ((select kernel.reads_all()) or casework.readable(matter_id)))
  with check (office_id = any ((select kernel.my_offices())::uuid[]));
revoke update on casework.access from fq_staff, fq_public, fq_clock;
grant update (until) on casework.access to fq_staff, fq_clock;
create function casework.refuse_reopening() returns trigger language plpgsql as
$$ begin
  if new.until is null or old.until <= new.until then
    raise exception 'an access row is only ended' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger only_ended before update on casework.access for each row execute function casework.refuse_reopening();

-- A person is written down by whoever writes.
alter policy public on people.persons with check (office_id = any ((select kernel.my_offices())::uuid[]) and recorded_by = (select kernel.my_id()));
