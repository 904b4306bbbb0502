-- People's mediation: what the matter's header does not hold. Every record says when it happened, when it was
-- recorded, by whom and on whose behalf.
create schema mediation;
grant usage on schema mediation to fq_staff, fq_public, fq_auditor, fq_clock;

-- A record hangs on its matter and is readable where the matter is.
create procedure mediation.make_record(target regclass) language plpgsql as
$$ begin
  execute format('alter table %s add matter_id uuid not null references casework.matters, add office_id uuid not null,
    add happened_at timestamptz not null, add recorded_at timestamptz not null, add recorded_by uuid not null, add on_behalf_of uuid', target);
  call kernel.guard_matter_table(target);
  execute format('create index on %s (matter_id)', target);
end $$;

-- So that a scan can be named by a record only with the matter it belongs to.
alter table casework.files add unique (id, matter_id);

create table mediation.cases (
  matter_id uuid primary key references casework.matters,
  office_id uuid not null,
  committee_id uuid not null,
  dispute_type text not null,
  origin text not null,
  summary text not null,
  requests text not null,
  -- 'oral' or 'written': how it was asked for (PML 17)
  asked text not null check (asked in ('oral', 'written')),
  -- a request to a committee interrupts the limitation period from that minute (诉讼时效规定 12)
  requested_at timestamptz not null,
  -- of a referral
  referred_by text,
  referral_letter text,
  referral_received_on date,
  feedback_due date,
  feedback_at timestamptz,
  feedback_words text,
  accepted_at timestamptz,
  year int,
  serial int,
  limit_day date,
  decline_reason text,
  declined_at timestamptz,
  termination_ground text,
  termination_words text,
  agreement_id uuid,
  agreement_kind text check (agreement_kind in ('written', 'oral')),
  effective_at timestamptz,
  -- the limitation period runs anew from here (民法典 195)
  ended_at timestamptz,
  performed_at timestamptz,
  closed_at timestamptz,
  closed_by uuid,
  retention text,
  archived_at timestamptz,
  archived_by uuid,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  on_behalf_of uuid,
  unique (committee_id, year, serial)
);
call kernel.guard_matter_table('mediation.cases');
create index on mediation.cases (office_id, accepted_at desc);
create index on mediation.cases (committee_id, accepted_at);

-- One series for each committee and year, drawn under a lock, so that no number is left out.
create table mediation.series (
  committee_id uuid not null,
  office_id uuid not null,
  year int not null,
  last int not null,
  primary key (committee_id, year)
);
call kernel.guard_office_table('mediation.series');

-- Consent and refusal of each party, one row for each time it was said; the last one stands.
create table mediation.stands (
  id uuid primary key,
  party_id uuid not null references casework.parties,
  stand text not null check (stand in ('consent', 'refusal')),
  how text not null,
  words text
);
call mediation.make_record('mediation.stands');

create table mediation.contacts (
  id uuid primary key,
  party_id uuid not null references casework.parties,
  how text not null check (how in ('visit', 'phone', 'message', 'letter')),
  outcome text not null check (outcome in ('met', 'turnedAway', 'unreachable', 'messageLeft')),
  companions text,
  words text
);
call mediation.make_record('mediation.contacts');

-- Authority of an agent, and of a statutory agent the relation it rests on; ended ones are kept.
create table mediation.authorities (
  party_id uuid primary key references casework.parties,
  scope text not null check (scope in ('general', 'special', 'statutory')),
  powers text[] not null,
  signed_on date,
  valid_from date,
  valid_until date,
  file_id uuid
);
call mediation.make_record('mediation.authorities');
alter table mediation.authorities add foreign key (file_id, matter_id) references casework.files (id, matter_id);

-- Capacity of a natural person as far as the papers show it; without a row it is full.
create table mediation.capacities (
  party_id uuid primary key references casework.parties,
  capacity text not null check (capacity in ('full', 'limited', 'none'))
);
call mediation.make_record('mediation.capacities');

create table mediation.mediators (
  id uuid primary key,
  worker_id uuid not null,
  name text not null,
  chosen text not null check (chosen in ('parties', 'committee')),
  -- declared at naming: none of the three grounds is there
  declared boolean not null,
  since timestamptz not null,
  until timestamptz,
  -- near relative, interest, other relation
  recused_for text,
  recused_words text,
  asked_by uuid references casework.parties
);
call mediation.make_record('mediation.mediators');
create unique index on mediation.mediators (matter_id, worker_id) where until is null;
create index on mediation.mediators (worker_id) where until is null;

create table mediation.sessions (
  id uuid primary key,
  seq int not null,
  place text not null,
  open boolean not null,
  ends_at timestamptz,
  present text not null,
  invitees text not null,
  recorder text,
  rules_told boolean not null,
  record text not null,
  result text not null check (result in ('agreed', 'notAgreed', 'toContinue')),
  next_on date,
  -- a record made on paper, scanned
  file_id uuid
);
call mediation.make_record('mediation.sessions');
alter table mediation.sessions add unique (matter_id, seq), add foreign key (file_id, matter_id) references casework.files (id, matter_id);

-- That a private talk took place is known to all who work on the case; what was said only to those who led it.
create table mediation.talks (
  id uuid primary key,
  party_id uuid not null references casework.parties,
  place text not null,
  present text not null
);
call mediation.make_record('mediation.talks');
create table mediation.talk_words (
  talk_id uuid primary key references mediation.talks,
  matter_id uuid not null references casework.matters,
  office_id uuid not null,
  words text not null,
  recorded_by uuid not null,
  on_behalf_of uuid
);
alter table mediation.talk_words enable row level security;
alter table mediation.talk_words force row level security;
create policy leads on mediation.talk_words to fq_staff
  using (exists (select from casework.matters m where m.id = matter_id) and (recorded_by = (select kernel.my_id()) or on_behalf_of = (select kernel.my_id())
    or exists (select from mediation.mediators d where d.matter_id = talk_words.matter_id and d.worker_id = (select kernel.my_id()) and d.until is null)))
  with check (office_id = any ((select kernel.my_offices())::uuid[]));
create policy clock on mediation.talk_words to fq_clock using (true) with check (true);
grant select, insert on mediation.talk_words to fq_staff, fq_clock;

create table mediation.investigations (
  id uuid primary key,
  place text not null,
  person text not null,
  participants text not null,
  record text not null,
  ends_at timestamptz,
  file_id uuid
);
call mediation.make_record('mediation.investigations');
alter table mediation.investigations add foreign key (file_id, matter_id) references casework.files (id, matter_id);

create table mediation.evidence (
  id uuid primary key,
  seq int not null,
  name text not null,
  provider text not null,
  party_id uuid references casework.parties,
  form text not null check (form in ('original', 'copy')),
  pages int not null,
  proves text not null,
  received_by text not null,
  file_id uuid
);
call mediation.make_record('mediation.evidence');
alter table mediation.evidence add unique (matter_id, seq), add foreign key (file_id, matter_id) references casework.files (id, matter_id);

create table mediation.extensions (
  id uuid primary key,
  old_day date not null,
  new_day date not null,
  reason text not null
);
call mediation.make_record('mediation.extensions');

-- Every version stays; `digest` is SM3 over the canonical content, and what a signature is bound to.
create table mediation.agreements (
  id uuid primary key,
  version int not null,
  kind text not null check (kind in ('written', 'oral')),
  facts text not null,
  issues text not null,
  responsibility text not null,
  manner text not null,
  place text not null,
  on_default text not null,
  total_fen bigint,
  copies int not null,
  signing_on date not null,
  wants_confirmation boolean not null,
  -- CPL-I 355: what the court will not confirm
  status_clause boolean not null,
  title_clause boolean not null,
  -- 电子签名法 3: marriage, adoption, inheritance and the like are signed on paper
  personal_relation boolean not null,
  screen_agreed boolean not null,
  content jsonb not null,
  digest text not null,
  why text
);
call mediation.make_record('mediation.agreements');
alter table mediation.agreements add unique (matter_id, version);
alter table mediation.cases add foreign key (agreement_id) references mediation.agreements;

create table mediation.terms (
  id uuid primary key,
  agreement_id uuid not null references mediation.agreements,
  seq int not null,
  debtor_id uuid not null references casework.parties,
  creditor_id uuid references casework.parties,
  what text not null,
  how text not null,
  amount_fen bigint,
  unique (agreement_id, seq)
);
call mediation.make_record('mediation.terms');

-- One row for every act of performance: an instalment, or the whole of a term that has none.
create table mediation.instalments (
  id uuid primary key,
  agreement_id uuid not null references mediation.agreements,
  term_id uuid not null references mediation.terms,
  seq int not null,
  due date not null,
  amount_fen bigint,
  note text not null,
  performed_at timestamptz,
  unique (agreement_id, seq)
);
call mediation.make_record('mediation.instalments');
create index on mediation.instalments (agreement_id);

create table mediation.performances (
  id uuid primary key,
  instalment_id uuid not null references mediation.instalments,
  amount_fen bigint,
  payer text not null,
  payee text not null,
  way text not null,
  proof text not null,
  file_id uuid
);
call mediation.make_record('mediation.performances');
alter table mediation.performances add foreign key (file_id, matter_id) references casework.files (id, matter_id);
create index on mediation.performances (instalment_id);

create table mediation.reminders (
  id uuid primary key,
  instalment_id uuid not null references mediation.instalments,
  how text not null check (how in ('visit', 'phone', 'message', 'letter')),
  words text
);
call mediation.make_record('mediation.reminders');

create table mediation.signatures (
  id uuid primary key,
  agreement_id uuid not null references mediation.agreements,
  party_id uuid references casework.parties,
  -- who held the pen for the party
  agent_id uuid references casework.parties,
  worker_id uuid,
  mode text not null check (mode in ('paper', 'fingerprint', 'stamp', 'screen')),
  file_id uuid,
  digest text not null,
  check ((party_id is null) <> (worker_id is null))
);
call mediation.make_record('mediation.signatures');
alter table mediation.signatures add foreign key (file_id, matter_id) references casework.files (id, matter_id);
create unique index on mediation.signatures (agreement_id, party_id) where party_id is not null;
create unique index on mediation.signatures (agreement_id, worker_id) where worker_id is not null;

-- 用印登记: every use of a committee's seal.
create table mediation.seal_uses (
  id uuid primary key,
  committee_id uuid not null,
  agreement_id uuid references mediation.agreements,
  purpose text not null,
  copies int not null,
  used_by uuid not null,
  used_by_name text not null,
  approved_by uuid not null,
  approved_by_name text not null,
  check (used_by <> approved_by)
);
call mediation.make_record('mediation.seal_uses');
create index on mediation.seal_uses (committee_id, happened_at desc);

create table mediation.confirmations (
  id uuid primary key,
  agreement_id uuid not null references mediation.agreements,
  court text not null,
  court_tie text not null,
  last_day date not null,
  last_day_provisional boolean not null,
  result text check (result in ('valid', 'dismissed', 'withdrawn')),
  ruling_number text,
  ruled_on date,
  ruling_words text
);
call mediation.make_record('mediation.confirmations');

-- Planned when the agreement takes effect; done once a record names it.
create table mediation.follow_up_plans (
  id uuid primary key,
  instalment_id uuid references mediation.instalments,
  reason text not null check (reason in ('afterDue', 'afterSigning')),
  due date not null,
  done_at timestamptz
);
call mediation.make_record('mediation.follow_up_plans');
create table mediation.follow_ups (
  id uuid primary key,
  plan_id uuid references mediation.follow_up_plans,
  way text not null check (way in ('visit', 'phone', 'message', 'letter')),
  visited text not null,
  performance text not null check (performance in ('performed', 'inPart', 'notPerformed', 'notDue')),
  satisfaction text check (satisfaction in ('satisfied', 'fair', 'dissatisfied')),
  lawsuit text,
  flare_up boolean not null,
  findings text not null,
  measures text
);
call mediation.make_record('mediation.follow_ups');

create table mediation.risks (
  id uuid primary key,
  triggers text[] not null,
  level text not null check (level in ('red', 'orange', 'yellow', 'blue')),
  reported_to text not null,
  words text
);
call mediation.make_record('mediation.risks');

-- Papers served: the refusal, the termination, the rights and duties told.
create table mediation.notices (
  id uuid primary key,
  kind text not null check (kind in ('refusal', 'termination', 'rights')),
  party_id uuid references casework.parties,
  way text not null check (way in ('inPerson', 'post', 'message', 'left')),
  received_by text not null
);
call mediation.make_record('mediation.notices');

create table mediation.transfers (
  id uuid primary key,
  receiver text not null,
  reason text not null,
  papers text not null,
  reply text check (reply in ('taken', 'refused')),
  reply_by text,
  reply_words text,
  replied_at timestamptz
);
call mediation.make_record('mediation.transfers');

create table mediation.honours (
  id uuid primary key,
  kind text not null check (kind in ('banner', 'letter')),
  given_by text not null,
  words text not null,
  file_id uuid
);
call mediation.make_record('mediation.honours');
alter table mediation.honours add foreign key (file_id, matter_id) references casework.files (id, matter_id);

-- Where a paper of the dossier is, as far as the system does not know it by itself.
create table mediation.dossier_items (
  id uuid primary key,
  item text not null,
  place text not null,
  pages int,
  file_id uuid
);
call mediation.make_record('mediation.dossier_items');
alter table mediation.dossier_items add unique (matter_id, item), add foreign key (file_id, matter_id) references casework.files (id, matter_id);

-- What a mediation takes over from the consultation it comes from.
create or replace view published.consultations with (security_invoker = true) as
  select matter_id, office_id, topic, channel, heads, adviser_id, adviser_name, accepted_at, answered_at, rating, happened_at, told, choices, person_id, summary from consultations.records;
-- How many take part and as what, without the persons: what an auditor may count.
create view published.party_roles with (security_invoker = true) as
  select id, matter_id, office_id, role from casework.parties where ended_at is null;
grant select on published.party_roles to fq_staff, fq_auditor, fq_clock;
-- For the ledgers, reports and papers of other modules.
create view published.mediations with (security_invoker = true) as
  select matter_id, office_id, committee_id, dispute_type, origin, requested_at, accepted_at, year, serial, agreement_kind, effective_at, performed_at, ended_at, closed_at, archived_at from mediation.cases;
grant select on published.mediations to fq_staff, fq_auditor, fq_clock;
