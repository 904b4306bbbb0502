-- Persons and organisations, workers and their posts.
create schema people;
grant usage on schema people to fq_staff, fq_public, fq_auditor, fq_clock, fq_door;

create table people.persons (
  id uuid primary key,
  office_id uuid not null,
  kind text not null check (kind in ('person', 'organisation')),
  name text not null,
  sex text,
  ethnicity text,
  birth_day date,
  age_said int,
  occupation text,
  employer text,
  address text,
  -- of an organisation
  representative text,
  representative_post text,
  registration_code text,
  -- sealed under the person's key; hashes are keyed, for look-up; masks are what a list shows
  phone_sealed bytea,
  phone_hash text,
  phone_mask text,
  identity_sealed bytea,
  identity_hash text,
  identity_mask text,
  name_search text[] not null,
  needs text,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  on_behalf_of uuid
);
create index on people.persons using gin (name_search);
create index on people.persons (office_id, phone_hash) where phone_hash is not null;
create index on people.persons (office_id, identity_hash) where identity_hash is not null;

-- Erasure deletes the row: what was sealed under the key is then noise, and no hash chain breaks.
create table people.person_keys (
  person_id uuid primary key references people.persons,
  office_id uuid not null,
  wrapped bytea
);

-- People who work in the network: what they are, where, since when.
create table people.workers (
  id uuid primary key,
  office_id uuid not null,
  code text not null,
  name text not null,
  phone text,
  posts text[] not null,
  employment text,
  employer text,
  facts jsonb not null default '{}',
  recorded_at timestamptz not null,
  ended_at timestamptz,
  unique (office_id, code)
);
create table people.assignments (
  office_id uuid not null,
  worker_id uuid not null references people.workers,
  place_id uuid not null references offices.nodes,
  post text not null,
  primary key (worker_id, place_id, post)
);
call kernel.guard_office_table('people.workers');
call kernel.guard_office_table('people.assignments');
grant delete on people.assignments to fq_staff;
create policy door on people.workers for select to fq_door using (true);
create policy door on people.assignments for select to fq_door using (true);
grant select on people.workers, people.assignments to fq_door;

create view published.workers with (security_invoker = true) as
  select id, office_id, code, name, phone, posts, employment, employer from people.workers where ended_at is null;
create view published.assignments with (security_invoker = true) as
  select a.office_id, a.worker_id, w.name, a.place_id, a.post from people.assignments a join people.workers w on w.id = a.worker_id where w.ended_at is null;
grant select on published.workers, published.assignments to fq_staff, fq_auditor, fq_clock, fq_door;
