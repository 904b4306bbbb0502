-- The desk's part of identity: accounts, kiosks and the set-up of an empty installation.
grant usage on schema identity to fq_staff, fq_auditor;

alter table identity.accounts
  add column totp_pending bytea,
  add column has_totp boolean generated always as (totp_sealed is not null) stored,
  add column signed_in_at timestamptz;

-- Administrator and director keep the accounts of their offices. No grant on the hash: the door alone reads it.
create policy kept on identity.accounts to fq_staff
  using (office_id = any ((select kernel.my_offices())::uuid[]) and kernel.my_roles() && array['administrator', 'director'])
  with check (office_id = any ((select kernel.my_offices())::uuid[]) and kernel.my_roles() && array['administrator', 'director']);
create policy auditor on identity.accounts for select to fq_auditor using (office_id = any ((select kernel.my_offices())::uuid[]));
grant select (id, office_id, user_name, roles, offices, failed, locked_until, must_change, has_totp, signed_in_at, recorded_at, recorded_by, ended_at)
  on identity.accounts to fq_staff, fq_auditor;
grant insert (id, office_id, user_name, password_hash, roles, offices, must_change, recorded_at, recorded_by) on identity.accounts to fq_staff;
grant update (password_hash, totp_sealed, totp_pending, totp_last_step, roles, failed, locked_until, must_change, ended_at) on identity.accounts to fq_staff;

create policy kept on identity.sessions to fq_staff
  using (office_id = any ((select kernel.my_offices())::uuid[]) and kernel.my_roles() && array['administrator', 'director']);
grant select (principal_id, kind, office_id, kiosk_id, created_at, expires_at, ended_at), update (ended_at) on identity.sessions to fq_staff;

alter table identity.kiosks add column paired boolean generated always as (key_hash is not null) stored;
create policy kept on identity.kiosks to fq_staff
  using (office_id = any ((select kernel.my_offices())::uuid[]) and kernel.my_roles() && array['administrator', 'director'])
  with check (office_id = any ((select kernel.my_offices())::uuid[]) and kernel.my_roles() && array['administrator', 'director']);
create policy auditor on identity.kiosks for select to fq_auditor using (office_id = any ((select kernel.my_offices())::uuid[]));
grant select (id, office_id, place_id, name, paired, enrol_until, recorded_at, recorded_by, seen_at, ended_at) on identity.kiosks to fq_staff, fq_auditor;
grant insert (id, office_id, place_id, name, enrol_hash, enrol_until, recorded_at, recorded_by) on identity.kiosks to fq_staff;
grant update (key_hash, enrol_hash, enrol_until, ended_at) on identity.kiosks to fq_staff;
create unique index on identity.kiosks (enrol_hash) where enrol_hash is not null;

-- Guesses at a code, counted where a code is asked for; swept after a day.
create table identity.tries (
  id uuid primary key,
  what text not null,
  who text not null,
  at timestamptz not null
);
create index on identity.tries (what, who, at);
call kernel.guard_door_table('identity.tries');
grant delete on identity.tries to fq_door;

-- One row from the first start of an empty installation; while it is not done the door may found the first office.
create table identity.set_up (
  one boolean primary key default true check (one),
  code_hash text not null,
  made_at timestamptz not null,
  done_at timestamptz
);
call kernel.guard_door_table('identity.set_up');
create function identity.setting_up() returns boolean language sql stable
  return exists (select from identity.set_up where done_at is null);

create policy found on offices.nodes for insert to fq_door
  with check (kind in ('district', 'street') and (identity.setting_up() or (kernel.my_roles() && array['administrator'] and parent_id = any (kernel.my_offices()))));
create policy found on offices.settings for insert to fq_door with check (identity.setting_up() or kernel.my_roles() && array['administrator']);
create policy found on people.workers for insert to fq_door with check (identity.setting_up() or kernel.my_roles() && array['administrator']);
create policy found on people.assignments for insert to fq_door with check (identity.setting_up() or kernel.my_roles() && array['administrator']);
grant insert on offices.nodes, offices.settings, people.workers, people.assignments to fq_door;

-- What a register of workers holds beside name and post.
alter table people.workers add column identity_sealed bytea, add column identity_mask text;
create or replace view published.workers with (security_invoker = true) as
  select id, office_id, code, name, phone, posts, employment, employer, facts from people.workers where ended_at is null;

-- A district's name is no secret; its offices stand below it.
create policy district on offices.nodes for select to fq_staff, fq_auditor, fq_public using (kind = 'district');
