-- A question somebody left, or a call back somebody was promised, is every lawyer's of the office until one takes it:
-- its period runs at night and on a day nobody stands duty. Who waits in the queue is seen by those on the line.
create function consultations.open_to_me() returns text[] language plpgsql stable as
$$ begin return case
  when not 'lawyer' = any (kernel.my_roles()) then '{}'
  when exists (select from consultations.duty d where d.worker_id = kernel.my_id() and d.until > kernel.my_now())
    then array['told', 'waiting', 'unaccepted', 'callBack']
  else array['told', 'unaccepted', 'callBack'] end; end $$;

drop policy on_duty on casework.matters;
create policy open_to_lawyers on casework.matters to fq_staff
  using (kind = 'consultation' and state = any ((select consultations.open_to_me())::text[]) and office_id = any ((select kernel.my_offices())::uuid[]))
  with check (office_id = any ((select kernel.my_offices())::uuid[]));

create or replace function casework.acted_on(matter uuid, office uuid) returns boolean language plpgsql stable as
$$ begin return exists (
  select from casework.matters m where m.id = matter and m.office_id = office and (
    m.xmin = pg_current_xact_id()::xid
    or kernel.reads_all()
    or m.id = kernel.my_matter()
    or exists (select from casework.access a where a.matter_id = m.id and a.xmin <> pg_current_xact_id()::xid
      and a.principal_id = any (kernel.my_groups()) and (a.until is null or a.until > kernel.my_now()))
    or m.kind = 'consultation' and m.state = any (consultations.open_to_me())));
end $$;
