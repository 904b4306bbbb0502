-- A case page reads a score of these tables at once. Asked through a function, the matter's own policies are planned
-- once a session and not anew for every table; they still decide.
create function mediation.readable(matter uuid) returns boolean language plpgsql stable as
$$ begin return exists (select from casework.matters m where m.id = matter); end $$;
do $$
declare target text;
begin
  foreach target in array array['stands', 'contacts', 'authorities', 'capacities', 'mediators', 'sessions', 'talks', 'investigations', 'evidence', 'extensions', 'agreements',
    'terms', 'instalments', 'performances', 'reminders', 'signatures', 'confirmations', 'follow_up_plans', 'follow_ups', 'risks', 'notices', 'transfers', 'honours', 'dossier_items'] loop
    execute format('alter policy with_matter on mediation.%I using (mediation.readable(matter_id))', target);
  end loop;
end $$;
alter policy leads on mediation.talk_words using (mediation.readable(matter_id) and (recorded_by = (select kernel.my_id()) or on_behalf_of = (select kernel.my_id())
  or exists (select from mediation.mediators d where d.matter_id = talk_words.matter_id and d.worker_id = (select kernel.my_id()) and d.until is null)));
