-- Accounts, sessions, one-time codes and kiosks: only the door touches them.
create schema identity;
grant usage on schema identity to fq_door;

create table identity.accounts (
  -- an account is a worker's: the same id
  id uuid primary key references people.workers,
  office_id uuid not null,
  user_name text not null unique,
  password_hash text,
  totp_sealed bytea,
  totp_last_step bigint,
  roles text[] not null check (cardinality(roles) > 0),
  -- a bureau's account reads several offices; empty means its own
  offices uuid[] not null default '{}',
  failed int not null default 0,
  locked_until timestamptz,
  must_change boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  ended_at timestamptz
);

create table identity.kiosks (
  id uuid primary key,
  office_id uuid not null,
  place_id uuid not null references offices.nodes,
  name text not null,
  key_hash text unique,
  enrol_hash text,
  enrol_until timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  seen_at timestamptz,
  ended_at timestamptz
);

create table identity.sessions (
  token_hash text primary key,
  kind text not null check (kind in ('desk', 'visitor', 'resident')),
  -- the account, the visitor (a new id for everybody who walks up) or the resident's person
  principal_id uuid not null,
  office_id uuid not null,
  place_id uuid,
  kiosk_id uuid references identity.kiosks,
  -- opened by a receipt code and its secret: this matter's answer may be read
  matter_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index on identity.sessions (expires_at);

create table identity.phone_codes (
  id uuid primary key,
  office_id uuid not null,
  phone_hash text not null,
  code_hash text not null,
  purpose text not null,
  tries int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on identity.phone_codes (phone_hash, created_at desc);

create procedure kernel.guard_door_table(target regclass) language plpgsql as
$$ begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy door on %s to fq_door using (true) with check (true)', target);
  execute format('grant select, insert, update on %s to fq_door', target);
end $$;
call kernel.guard_door_table('identity.accounts');
call kernel.guard_door_table('identity.kiosks');
call kernel.guard_door_table('identity.sessions');
call kernel.guard_door_table('identity.phone_codes');
grant delete on identity.sessions, identity.phone_codes to fq_door;
