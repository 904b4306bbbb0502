-- Somebody's entry was shown or its corrections were read outside any matter: whose, through what, by whom. What is read
-- within a matter stands in the audit trail under that matter; a whole number shown, in people.reveals.
create table people.looks (
  id uuid primary key,
  office_id uuid not null,
  person_id uuid not null references people.persons,
  endpoint text not null,
  at timestamptz not null,
  by uuid not null,
  on_behalf_of uuid
);
create index on people.looks (person_id, at);
call kernel.guard_person_trace('people.looks');
