-- People's mediation: what the matter's header does not hold.
create schema mediation;
grant usage on schema mediation to fq_staff, fq_public, fq_auditor, fq_clock;

create table mediation.cases (
  matter_id uuid primary key references casework.matters,
  office_id uuid not null,
  committee_id uuid not null,
  dispute_type text not null,
  origin text not null,
  referred_by text,
  summary text not null,
  requests text not null,
  -- a request to a committee interrupts the limitation period from that day (诉讼时效规定 12)
  requested_at timestamptz not null,
  accepted_at timestamptz,
  year int,
  serial int,
  bar_reason text,
  limit_day date,
  agreement_kind text,
  effective_at timestamptz,
  ended_at timestamptz,
  urged_at timestamptz,
  closed_by uuid,
  unique (committee_id, year, serial)
);
-- One series for each committee and year, drawn under a lock, so that no number is left out.
create table mediation.series (
  committee_id uuid not null,
  office_id uuid not null,
  year int not null,
  last int not null,
  primary key (committee_id, year)
);
create table mediation.consents (
  id uuid primary key, matter_id uuid not null references casework.matters, office_id uuid not null,
  party_id uuid not null references casework.parties, stand text not null check (stand in ('consent', 'refusal')), how text not null, words text,
  happened_at timestamptz not null, recorded_at timestamptz not null, recorded_by uuid not null
);
create table mediation.contacts (
  id uuid primary key, matter_id uuid not null references casework.matters, office_id uuid not null,
  party_id uuid not null references casework.parties, how text not null, outcome text not null check (outcome in ('met', 'turnedAway', 'unreachable', 'messageLeft')),
  companions text, words text, happened_at timestamptz not null, recorded_at timestamptz not null, recorded_by uuid not null
);
create table mediation.mediators (
  matter_id uuid not null references casework.matters, office_id uuid not null, worker_id uuid not null, name text not null,
  chosen text not null check (chosen in ('parties', 'committee')), conflict text, since timestamptz not null, until timestamptz, primary key (matter_id, worker_id, since)
);
create table mediation.sessions (
  id uuid primary key, matter_id uuid not null references casework.matters, office_id uuid not null, seq int not null, place text not null, present text not null,
  record text not null, result text not null check (result in ('agreed', 'notAgreed', 'toContinue')), happened_at timestamptz not null, recorded_at timestamptz not null, recorded_by uuid not null,
  unique (matter_id, seq)
);
create table mediation.agreements (
  id uuid primary key, matter_id uuid not null references casework.matters, office_id uuid not null, version int not null, kind text not null check (kind in ('written', 'oral')),
  facts text not null, terms text not null, manner text not null, total_fen bigint, copies int not null, digest text not null,
  drafted_at timestamptz not null, drafted_by uuid not null, unique (matter_id, version)
);
create table mediation.instalments (
  id uuid primary key, matter_id uuid not null references casework.matters, office_id uuid not null, agreement_id uuid not null references mediation.agreements,
  seq int not null, due date not null, amount_fen bigint, what text, performed_on date, proof text, recorded_at timestamptz, recorded_by uuid, unique (agreement_id, seq)
);
create table mediation.signatures (
  id uuid primary key, matter_id uuid not null references casework.matters, office_id uuid not null, agreement_id uuid not null references mediation.agreements,
  party_id uuid references casework.parties, worker_id uuid, mode text not null check (mode in ('paper', 'fingerprint', 'screen')), digest text not null,
  happened_at timestamptz not null, recorded_at timestamptz not null, recorded_by uuid not null
);
create table mediation.seal_uses (
  id uuid primary key, matter_id uuid not null references casework.matters, office_id uuid not null, agreement_id uuid references mediation.agreements, committee_id uuid not null,
  purpose text not null, copies int not null, used_by text not null, approved_by text not null, happened_at timestamptz not null, recorded_at timestamptz not null, recorded_by uuid not null
);
create table mediation.follow_ups (
  id uuid primary key, matter_id uuid not null references casework.matters, office_id uuid not null, findings text not null, satisfied boolean, flare_up boolean not null,
  measures text, happened_at timestamptz not null, recorded_at timestamptz not null, recorded_by uuid not null
);
create table mediation.honours (
  id uuid primary key, matter_id uuid not null references casework.matters, office_id uuid not null, kind text not null, words text not null,
  happened_at timestamptz not null, recorded_at timestamptz not null, recorded_by uuid not null
);
call kernel.guard_matter_table('mediation.cases');
call kernel.guard_matter_table('mediation.consents');
call kernel.guard_matter_table('mediation.contacts');
call kernel.guard_matter_table('mediation.mediators');
call kernel.guard_matter_table('mediation.sessions');
call kernel.guard_matter_table('mediation.agreements');
call kernel.guard_matter_table('mediation.instalments');
call kernel.guard_matter_table('mediation.signatures');
call kernel.guard_matter_table('mediation.seal_uses');
call kernel.guard_matter_table('mediation.follow_ups');
call kernel.guard_matter_table('mediation.honours');
call kernel.guard_office_table('mediation.series');
create index on mediation.consents (matter_id, party_id, happened_at desc);
create index on mediation.instalments (matter_id, due);
create index on mediation.cases (committee_id, accepted_at);
