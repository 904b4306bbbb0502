-- What somebody asked a lawyer is theirs. A mediation that comes of it is the same matter, which the other side reads too:
-- of the consultation on it, whoever has no desk reads and writes only as its asker or with the slip's secret proven.
create function casework.asked_by_me(matter uuid) returns boolean language plpgsql stable as
$$ begin return matter = kernel.my_matter() or exists (select from casework.access a where a.matter_id = matter and a.purpose = 'ask'
  and a.principal_id = any (kernel.my_groups()) and (a.until is null or a.until > kernel.my_now())); end $$;
do $$ declare guarded regclass; begin
  foreach guarded in array array['consultations.records', 'consultations.facts', 'consultations.call_seats', 'consultations.call_signals']::regclass[] loop
    execute format('alter policy with_matter on %s to fq_staff', guarded);
    execute format('create policy asker on %s to fq_public using (casework.asked_by_me(matter_id)) with check (casework.asked_by_me(matter_id))', guarded);
  end loop;
end $$;
alter policy public_joins on consultations.queue with check (casework.asked_by_me(matter_id));
alter policy public_leaves on consultations.queue using (casework.asked_by_me(matter_id));
