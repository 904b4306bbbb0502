-- The header of every matter, its machines, deadlines, parties, notes, files, who may read it, and its history.
create schema casework;
grant usage on schema casework to fq_staff, fq_public, fq_auditor, fq_clock;

create table casework.matters (
  id uuid primary key,
  office_id uuid not null,
  place_id uuid,
  kind text not null,
  channel text not null,
  receipt_code text not null unique,
  -- of the slip's secret; what the slip opens is the answer, never another's data
  secret_hash text,
  number text,
  title text not null,
  topic text,
  state text not null,
  outcome text,
  amount_fen bigint,
  holder_id uuid,
  holder_name text,
  next_duty text,
  next_due timestamptz,
  next_provisional boolean not null default false,
  version int not null default 0,
  history_seq int not null default 0,
  history_head text not null default '',
  search text[] not null default '{}',
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  on_behalf_of uuid,
  closed_at timestamptz
);
create index on casework.matters (office_id, place_id, state, happened_at desc, id desc);
create index on casework.matters (office_id, kind, happened_at desc, id desc);
create index on casework.matters (office_id, happened_at) include (kind, place_id, topic, outcome, amount_fen);
create index on casework.matters (office_id, next_due) where next_due is not null;
create index on casework.matters using gin (search);

create table casework.matter_keys (
  matter_id uuid primary key,
  office_id uuid not null,
  wrapped bytea
);

-- Assignments, parties, shares and groups are all access rows, so that a share is recalled by ending its row.
create table casework.access (
  id uuid primary key,
  office_id uuid not null,
  matter_id uuid not null,
  principal_id uuid not null,
  purpose text not null,
  side text not null default 'all',
  since timestamptz not null,
  until timestamptz,
  granted_by uuid not null
);
create index on casework.access (matter_id, principal_id);
create index on casework.access (principal_id, matter_id) where until is null;

-- One matter may carry several machines: the consultation, the mediation, its agreement, its confirmation, the dossier.
create table casework.machines (
  matter_id uuid not null references casework.matters,
  office_id uuid not null,
  machine text not null,
  state text not null,
  since timestamptz not null,
  primary key (matter_id, machine)
);

create table casework.deadlines (
  id uuid primary key,
  matter_id uuid not null references casework.matters,
  office_id uuid not null,
  machine text not null,
  rule text not null,
  subject uuid,
  owner text not null,
  owner_id uuid,
  started_at timestamptz not null,
  last_day date,
  last_instant timestamptz not null,
  warn_day date not null,
  rolled boolean not null,
  provisional boolean not null,
  calendar_version text not null,
  status text not null check (status in ('open', 'met', 'ended')),
  ended_at timestamptz
);
create index on casework.deadlines (office_id, last_instant) where status = 'open';
create index on casework.deadlines (matter_id);

create table casework.parties (
  id uuid primary key,
  matter_id uuid not null references casework.matters,
  office_id uuid not null,
  person_id uuid not null references people.persons,
  role text not null check (role in ('applicant', 'respondent', 'agent', 'statutoryAgent', 'invitee', 'witness')),
  side text not null,
  for_party uuid references casework.parties,
  authority text,
  relation text,
  recorded_at timestamptz not null,
  ended_at timestamptz
);
create index on casework.parties (matter_id);
create index on casework.parties (person_id);

-- What was said and seen. `side` is 'all' or the party it was told by: the other side never reads it.
create table casework.notes (
  id uuid primary key,
  matter_id uuid not null references casework.matters,
  office_id uuid not null,
  kind text not null,
  side text not null,
  title text,
  body text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  on_behalf_of uuid,
  corrects uuid references casework.notes
);
create index on casework.notes (matter_id, happened_at);

create table casework.files (
  id uuid primary key,
  matter_id uuid not null references casework.matters,
  office_id uuid not null,
  side text not null,
  purpose text not null,
  name text not null,
  digest text not null,
  kind text not null,
  bytes bigint not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null
);
create index on casework.files (matter_id);

-- Append-only, hash-chained per matter. `facts` holds ids and numbers, `sealed` words under the matter's key.
create table casework.history (
  matter_id uuid not null,
  seq int not null,
  office_id uuid not null,
  machine text not null,
  move text not null,
  from_state text,
  to_state text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  client_at timestamptz,
  actor_id uuid not null,
  actor_roles text[] not null,
  on_behalf_of uuid,
  decided_on int,
  command_id uuid,
  facts jsonb not null default '{}',
  sealed bytea,
  previous text not null,
  hash text not null,
  primary key (matter_id, seq)
);
create trigger append_only before update or delete or truncate on casework.history for each statement execute function kernel.refuse_change();

-- Sealed heads: a chain over the heads of all matters, so that a matter cut short behind our back shows.
create table casework.seals (
  seq int primary key,
  at timestamptz not null,
  heads int not null,
  digest text not null,
  previous text not null,
  hash text not null
);
create table casework.sealed_heads (
  seal int not null references casework.seals,
  matter_id uuid not null,
  history_seq int not null,
  head text not null,
  primary key (seal, matter_id)
);
create trigger append_only before update or delete or truncate on casework.seals for each statement execute function kernel.refuse_change();
create trigger append_only before update or delete or truncate on casework.sealed_heads for each statement execute function kernel.refuse_change();
grant select, insert on casework.seals, casework.sealed_heads to fq_clock;
grant select on casework.seals to fq_auditor;

-- Reading a matter: the whole office for those who read all of it, an access row for everybody else.
alter table casework.matters enable row level security;
alter table casework.matters force row level security;
create policy staff on casework.matters to fq_staff
  using (office_id = any ((select kernel.my_offices())::uuid[]) and ((select kernel.reads_all()) or exists (
    select from casework.access a where a.matter_id = matters.id and a.principal_id = any ((select kernel.my_groups())::uuid[]) and (a.until is null or a.until > (select kernel.my_now())))))
  with check (office_id = any ((select kernel.my_offices())::uuid[]));
create policy public on casework.matters to fq_public
  using (id = (select kernel.my_matter()) or exists (
    select from casework.access a where a.matter_id = matters.id and a.principal_id = any ((select kernel.my_groups())::uuid[]) and (a.until is null or a.until > (select kernel.my_now()))))
  with check (office_id = any ((select kernel.my_offices())::uuid[]));
create policy auditor on casework.matters for select to fq_auditor using (office_id = any ((select kernel.my_offices())::uuid[]));
create policy clock on casework.matters to fq_clock using (true) with check (true);
grant select, insert, update on casework.matters to fq_staff, fq_public, fq_clock;
grant select on casework.matters to fq_auditor;

-- Access rows: seen by whoever they are granted to and by the office; nobody deletes one.
alter table casework.access enable row level security;
alter table casework.access force row level security;
create policy staff on casework.access to fq_staff using (office_id = any ((select kernel.my_offices())::uuid[])) with check (office_id = any ((select kernel.my_offices())::uuid[]));
create policy public on casework.access for select to fq_public using (principal_id = any ((select kernel.my_groups())::uuid[]) or matter_id = (select kernel.my_matter()));
create policy public_grants on casework.access for insert to fq_public with check (office_id = any ((select kernel.my_offices())::uuid[]));
create policy public_ends on casework.access for update to fq_public using (principal_id = (select kernel.my_id()));
create policy auditor on casework.access for select to fq_auditor using (office_id = any ((select kernel.my_offices())::uuid[]));
create policy clock on casework.access to fq_clock using (true) with check (true);
grant select, insert, update on casework.access to fq_staff, fq_public, fq_clock;
grant select on casework.access to fq_auditor;

-- Whatever hangs on a matter is readable exactly where the matter is: its own policies decide, once.
create procedure kernel.guard_matter_table(target regclass) language plpgsql as
$$ begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy with_matter on %s to fq_staff, fq_public using (exists (select from casework.matters m where m.id = matter_id)) with check (office_id = any ((select kernel.my_offices())::uuid[]))', target);
  execute format('create policy auditor on %s for select to fq_auditor using (office_id = any ((select kernel.my_offices())::uuid[]))', target);
  execute format('create policy clock on %s to fq_clock using (true) with check (true)', target);
  execute format('grant select, insert, update on %s to fq_staff, fq_clock', target);
  execute format('grant select on %s to fq_auditor', target);
end $$;
call kernel.guard_matter_table('casework.matter_keys');
call kernel.guard_matter_table('casework.machines');
call kernel.guard_matter_table('casework.deadlines');
call kernel.guard_matter_table('casework.parties');
call kernel.guard_matter_table('casework.files');
call kernel.guard_matter_table('casework.history');
revoke update on casework.history from fq_staff, fq_clock;
grant select, insert on casework.history, casework.matter_keys, casework.parties, casework.files to fq_public;
grant select, insert, update on casework.machines, casework.deadlines to fq_public;

-- A party, a receipt holder or a partner reads the notes of all and of their own side, never the other's.
alter table casework.notes enable row level security;
alter table casework.notes force row level security;
create policy staff on casework.notes to fq_staff using (exists (select from casework.matters m where m.id = matter_id)) with check (office_id = any ((select kernel.my_offices())::uuid[]));
create policy public on casework.notes to fq_public
  using (exists (select from casework.matters m where m.id = matter_id) and (side = 'all' or exists (
    select from casework.access a where a.matter_id = notes.matter_id and a.principal_id = any ((select kernel.my_groups())::uuid[]) and a.side = notes.side and (a.until is null or a.until > (select kernel.my_now())))))
  with check (office_id = any ((select kernel.my_offices())::uuid[]));
create policy clock on casework.notes to fq_clock using (true) with check (true);
grant select, insert on casework.notes to fq_staff, fq_public, fq_clock;

-- Persons are readable by those who read the whole office, and through a matter one may read.
alter table people.persons enable row level security;
alter table people.persons force row level security;
create policy staff on people.persons to fq_staff
  using (office_id = any ((select kernel.my_offices())::uuid[]) and ((select kernel.reads_all()) or recorded_by = (select kernel.my_id())
    or exists (select from casework.parties p where p.person_id = persons.id)))
  with check (office_id = any ((select kernel.my_offices())::uuid[]));
create policy public on people.persons to fq_public
  using (id = any ((select kernel.my_groups())::uuid[]) or recorded_by = (select kernel.my_id()))
  with check (office_id = any ((select kernel.my_offices())::uuid[]));
create policy clock on people.persons to fq_clock using (true) with check (true);
grant select, insert, update on people.persons to fq_staff, fq_clock;
grant select, insert on people.persons to fq_public;
alter table people.person_keys enable row level security;
alter table people.person_keys force row level security;
create policy with_person on people.person_keys to fq_staff, fq_public using (exists (select from people.persons p where p.id = person_id)) with check (office_id = any ((select kernel.my_offices())::uuid[]));
create policy clock on people.person_keys to fq_clock using (true) with check (true);
grant select, insert on people.person_keys to fq_staff, fq_public, fq_clock;
grant delete on people.person_keys to fq_clock;

-- The door finds a matter by its code for somebody who holds the slip, and nothing more of it.
create policy door on casework.matters for select to fq_door using (true);
grant usage on schema casework to fq_door;
grant select (id, office_id, place_id, receipt_code, secret_hash) on casework.matters to fq_door;

create view published.matters with (security_invoker = true) as
  select id, office_id, place_id, kind, channel, receipt_code, secret_hash, number, title, topic, state, outcome, amount_fen, holder_id, holder_name,
         next_duty, next_due, next_provisional, version, search, happened_at, recorded_at, recorded_by, on_behalf_of, closed_at from casework.matters;
create view published.parties with (security_invoker = true) as
  select y.id, y.matter_id, y.office_id, y.person_id, y.role, y.side, y.for_party, y.authority, y.relation,
         p.kind, p.name, p.sex, p.ethnicity, p.birth_day, p.age_said, p.occupation, p.employer, p.address, p.representative, p.representative_post, p.phone_mask, p.identity_mask, p.needs
    from casework.parties y join people.persons p on p.id = y.person_id where y.ended_at is null;
create view published.deadlines with (security_invoker = true) as
  select id, matter_id, office_id, machine, rule, subject, owner, owner_id, started_at, last_day, last_instant, warn_day, rolled, provisional, calendar_version, status, ended_at from casework.deadlines;
create view published.machines with (security_invoker = true) as
  select matter_id, office_id, machine, state, since from casework.machines;
create view published.persons with (security_invoker = true) as
  select id, office_id, kind, name, sex, ethnicity, birth_day, age_said, occupation, employer, address, representative, representative_post, registration_code, phone_mask, identity_mask, phone_hash, identity_hash, needs from people.persons;
grant select on published.matters, published.parties, published.deadlines, published.machines to fq_staff, fq_public, fq_auditor, fq_clock;
grant select on published.persons to fq_staff, fq_public, fq_clock;
create view published.audit with (security_invoker = true) as
  select id, at, office_id, principal_id, roles, on_behalf_of, endpoint, matter_id, outcome from kernel.audit;
grant select on published.audit to fq_staff, fq_auditor, fq_clock;
