-- A second import renews where people serve, in the demo too.
grant delete on people.assignments to fq_clock;

-- Residents who have proven a phone; the number stands sealed, found by its keyed hash.
create table identity.residents (
  id uuid primary key,
  phone_hash text not null unique,
  phone_sealed bytea not null,
  phone_mask text not null,
  -- visitors of the same browser before it said who it is: what they asked is this resident's
  visitors uuid[] not null default '{}',
  recorded_at timestamptz not null,
  signed_in_at timestamptz not null
);
call kernel.guard_door_table('identity.residents');
-- A resident is every person written down with the proven phone.
create policy door on people.persons for select to fq_door using (true);
grant select (id, phone_hash) on people.persons to fq_door;

-- Somebody acts for somebody else: who, for whom, how related, why, and what the other agreed to.
create table identity.helps (
  id uuid primary key,
  office_id uuid not null,
  helper_id uuid not null references identity.residents,
  person_id uuid not null references people.persons,
  relation text not null,
  reason text not null,
  consent text not null,
  began_at timestamptz not null,
  ended_at timestamptz
);
alter table identity.helps enable row level security;
alter table identity.helps force row level security;
grant usage on schema identity to fq_public, fq_clock;
create policy own on identity.helps to fq_public using (helper_id = (select kernel.my_id())) with check (helper_id = (select kernel.my_id()) and office_id = any ((select kernel.my_offices())::uuid[]));
create policy door on identity.helps for select to fq_door using (true);
create policy staff on identity.helps for select to fq_staff using (office_id = any ((select kernel.my_offices())::uuid[]) and (select kernel.reads_all()));
create policy auditor on identity.helps for select to fq_auditor using (office_id = any ((select kernel.my_offices())::uuid[]));
grant select, insert, update (ended_at) on identity.helps to fq_public;
grant select on identity.helps to fq_door, fq_staff, fq_auditor;
create index on identity.helps (helper_id) where ended_at is null;

-- What a person's entry said before it was corrected, sealed under the person's own key.
create table people.corrections (
  id uuid primary key,
  office_id uuid not null,
  person_id uuid not null references people.persons,
  fields text[] not null,
  before bytea not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  on_behalf_of uuid
);
create index on people.corrections (person_id, recorded_at);
-- Every look at a whole number: whose, which, for which matter and why.
create table people.reveals (
  id uuid primary key,
  office_id uuid not null,
  person_id uuid not null references people.persons,
  matter_id uuid not null,
  what text not null,
  reason text not null,
  at timestamptz not null,
  by uuid not null
);
create index on people.reveals (person_id, at);
create procedure kernel.guard_person_trace(target regclass) language plpgsql as
$$ begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy with_person on %s to fq_staff using (exists (select from people.persons p where p.id = person_id)) with check (office_id = any ((select kernel.my_offices())::uuid[]))', target);
  execute format('create policy auditor on %s for select to fq_auditor using (office_id = any ((select kernel.my_offices())::uuid[]))', target);
  execute format('grant select, insert on %s to fq_staff', target);
  execute format('grant select on %s to fq_auditor', target);
  execute format('create trigger append_only before update or delete or truncate on %s for each statement execute function kernel.refuse_change()', target);
end $$;
call kernel.guard_person_trace('people.corrections');
call kernel.guard_person_trace('people.reveals');
