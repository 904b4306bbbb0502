-- Consultations: what was told, the queue, who stands duty, the answer; drafts of those who are still telling it.
create schema consultations;
grant usage on schema consultations to fq_staff, fq_public, fq_auditor, fq_clock, fq_door;

create table consultations.records (
  matter_id uuid primary key references casework.matters,
  office_id uuid not null,
  topic text not null,
  channel text not null,
  -- how many people it answers: one, or a chat group's or a window's count for the day
  heads int not null default 1 check (heads between 1 and 2000),
  told text not null,
  -- [{question, answer}] as they stood on the screen
  choices jsonb not null default '[]',
  -- of whoever must be called back, and of nobody else
  person_id uuid references people.persons,
  promised_at timestamptz,
  adviser_id uuid,
  adviser_name text,
  accepted_at timestamptz,
  summary text,
  answer text,
  -- [{article, law, number, version, digest}]
  citations jsonb not null default '[]',
  next_steps text,
  answered_at timestamptz,
  rating int check (rating between 1 and 5),
  rating_words text,
  rated_at timestamptz,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  on_behalf_of uuid
);
create index on consultations.records (office_id, happened_at desc);
create index on consultations.records (answered_at) where answered_at is not null;
create index on consultations.records (person_id) where person_id is not null;
call kernel.guard_matter_table('consultations.records');
grant select, insert, update on consultations.records to fq_public;

-- What the adviser notes while listening; the resident sees it at once and may correct it.
create table consultations.facts (
  id uuid primary key,
  matter_id uuid not null references casework.matters,
  office_id uuid not null,
  body text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  on_behalf_of uuid
);
create index on consultations.facts (matter_id, happened_at);
call kernel.guard_matter_table('consultations.facts');
grant select on consultations.facts to fq_public;

-- Who waits since when: ids and times only, so that everybody in it can be told their place.
create table consultations.queue (
  matter_id uuid primary key references casework.matters,
  office_id uuid not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  -- the advisers alerted so far, the last one is on it until `alert_until`
  alerted uuid[] not null default '{}',
  alert_until timestamptz not null
);
create index on consultations.queue (office_id, joined_at) where left_at is null;
call kernel.guard_office_table('consultations.queue');
create policy public_reads on consultations.queue for select to fq_public using (office_id = any ((select kernel.my_offices())::uuid[]));
create policy public_joins on consultations.queue for insert to fq_public with check (exists (select from casework.matters m where m.id = matter_id));
create policy public_leaves on consultations.queue for update to fq_public using (exists (select from casework.matters m where m.id = matter_id));
grant select, insert, update on consultations.queue to fq_public;

-- Advisers on the line now. Their names are shown to whoever waits.
create table consultations.duty (
  office_id uuid not null,
  worker_id uuid primary key references people.workers,
  name text not null,
  since timestamptz not null,
  until timestamptz not null
);
call kernel.guard_office_table('consultations.duty');
create policy public_reads on consultations.duty for select to fq_public using (office_id = any ((select kernel.my_offices())::uuid[]));
grant select on consultations.duty to fq_public;

-- An adviser on the line sees the questions of the office that nobody has taken yet; once taken, an access row decides.
create policy on_duty on casework.matters to fq_staff
  using (kind = 'consultation' and state in ('told', 'waiting', 'unaccepted', 'callBack') and office_id = any ((select kernel.my_offices())::uuid[])
    and (select 'lawyer' = any (kernel.my_roles()) and exists (select from consultations.duty d where d.worker_id = kernel.my_id() and d.until > kernel.my_now())))
  with check (office_id = any ((select kernel.my_offices())::uuid[]));

-- Answers of somebody still telling it: theirs alone, wiped with the kiosk or after a day.
create table consultations.drafts (
  visitor_id uuid primary key,
  office_id uuid not null,
  command_id uuid not null,
  topic text not null,
  answers jsonb not null default '{}',
  kept_at timestamptz not null
);
alter table consultations.drafts enable row level security;
alter table consultations.drafts force row level security;
create policy own on consultations.drafts to fq_public using (visitor_id = (select kernel.my_id()))
  with check (visitor_id = (select kernel.my_id()) and office_id = any ((select kernel.my_offices())::uuid[]));
create policy clock on consultations.drafts to fq_clock using (true) with check (true);
grant select, insert, update, delete on consultations.drafts to fq_public, fq_clock;

-- Wrong secrets tried on a slip: six characters could be gone through if nobody counted.
create table consultations.slip_tries (
  id uuid primary key,
  matter_id uuid not null,
  at timestamptz not null
);
create index on consultations.slip_tries (matter_id, at);
call kernel.guard_door_table('consultations.slip_tries');
grant delete on consultations.slip_tries to fq_door;

create view published.slips with (security_invoker = true) as
  select id as matter_id, office_id, receipt_code, secret_hash from casework.matters;
grant select on published.slips to fq_door;

-- Whoever may read the consultation may read whom to call back.
create policy to_call_back on people.persons for select to fq_staff
  using (exists (select from consultations.records r where r.person_id = persons.id));

create view published.consultations with (security_invoker = true) as
  select matter_id, office_id, topic, channel, heads, adviser_id, adviser_name, accepted_at, answered_at, rating, happened_at from consultations.records;
grant select on published.consultations to fq_staff, fq_auditor, fq_clock;
