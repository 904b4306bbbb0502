-- Matters turned into something else while two still speak: the advisers' queue finds them without reading every matter.
create index on casework.machines (office_id) where machine = 'consultation' and state in ('inCall', 'callBack');

-- What was said in a private talk is written by whoever may act on the matter, like the talk itself: 0034 named the
-- policies it changed by `with_matter`, and this one has a name of its own.
alter policy leads on mediation.talk_words
  with check (office_id = any ((select kernel.my_offices())::uuid[]) and ((select kernel.reads_all()) or casework.readable(matter_id)));

-- 0034 left four tables out. A key, a machine's state and a step's number exist once for their matter, and nobody puts a
-- second one beside it; but a matter has as many deadlines as the law sets, and those were let in on any matter of the
-- office. The opening statement writes them together with the matter itself, which only a look afterwards sees.
create function casework.refuse_foreign_deadline() returns trigger language plpgsql as
$$ begin
  if current_user = any (array['fq_staff', 'fq_public'])
      and exists (select from added a where not (casework.acted_on(a.matter_id, a.office_id) or casework.readable(a.matter_id))) then
    raise exception 'a deadline is set by those who act on the matter' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger only_where_acting after insert on casework.deadlines referencing new table as added
  for each statement execute function casework.refuse_foreign_deadline();
