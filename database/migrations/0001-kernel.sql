-- The floor: who is asking, the row-level guard, commands done once, the audit trail.
-- Roles fq_staff, fq_public, fq_auditor, fq_clock, fq_door are made by database/roles.ts: they belong to the cluster.
create schema kernel;
grant usage on schema kernel to fq_staff, fq_public, fq_auditor, fq_clock, fq_door;

-- Settings are '' and not null once a transaction set them and ended: hence nullif everywhere.
create function kernel.my_id() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.id', true), '')::uuid;
create function kernel.my_offices() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.offices', true), '')::uuid[], '{}');
create function kernel.my_groups() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.groups', true), '')::uuid[], '{}');
create function kernel.my_roles() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.roles', true), '')::text[], '{}');
create function kernel.my_matter() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.matter', true), '')::uuid;
-- The product's time, which the demo and the tests may freeze.
create function kernel.my_now() returns timestamptz language sql stable parallel safe
  return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
create function kernel.reads_all() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.breadth', true), '') = 'office';

-- Rows nobody changes: neither by mistake nor with a spare moment at the console.
create function kernel.refuse_change() returns trigger language plpgsql as
$$ begin raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege'; end $$;

-- Guards a table that belongs to an office as a whole: the office's people read it, the public does not.
create procedure kernel.guard_office_table(target regclass) language plpgsql as
$$ begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy staff on %s to fq_staff using (office_id = any ((select kernel.my_offices())::uuid[])) with check (office_id = any ((select kernel.my_offices())::uuid[]))', target);
  execute format('create policy auditor on %s for select to fq_auditor using (office_id = any ((select kernel.my_offices())::uuid[]))', target);
  execute format('create policy clock on %s to fq_clock using (true) with check (true)', target);
  execute format('grant select, insert, update on %s to fq_staff, fq_clock', target);
  execute format('grant select on %s to fq_auditor', target);
end $$;

create table kernel.commands (
  id uuid primary key,
  principal_id uuid not null,
  endpoint text not null,
  input_digest text not null,
  -- sealed: a reply may hold what only its asker may see (a slip's secret)
  reply bytea,
  at timestamptz not null
);
alter table kernel.commands enable row level security;
alter table kernel.commands force row level security;
create policy own on kernel.commands to fq_staff, fq_public, fq_door using (principal_id = (select kernel.my_id())) with check (principal_id = (select kernel.my_id()));
create policy clock on kernel.commands to fq_clock using (true) with check (true);
grant select, insert, update on kernel.commands to fq_staff, fq_public, fq_door;
grant select, insert, update, delete on kernel.commands to fq_clock;
create index on kernel.commands (at);

-- Who did or looked at what. Ids and codes only: no words of anybody.
create table kernel.audit (
  id uuid primary key,
  at timestamptz not null,
  office_id uuid,
  principal_id uuid not null,
  roles text[] not null,
  on_behalf_of uuid,
  endpoint text not null,
  matter_id uuid,
  outcome text not null,
  command_id uuid,
  client_at timestamptz
);
alter table kernel.audit enable row level security;
alter table kernel.audit force row level security;
create policy write on kernel.audit for insert to fq_staff, fq_public, fq_clock, fq_door, fq_auditor with check (true);
create policy read on kernel.audit for select to fq_staff, fq_auditor
  using (office_id = any ((select kernel.my_offices())::uuid[]) and (kernel.my_roles() && array['director', 'auditor', 'administrator'] or matter_id is not null));
create policy clock on kernel.audit for select to fq_clock using (true);
grant insert on kernel.audit to fq_staff, fq_public, fq_clock, fq_door, fq_auditor;
grant select on kernel.audit to fq_staff, fq_auditor, fq_clock;
create trigger append_only before update or delete or truncate on kernel.audit for each statement execute function kernel.refuse_change();
create index on kernel.audit (matter_id, at desc) where matter_id is not null;
create index on kernel.audit (principal_id, at desc);

-- Facts about this installation: key id, version, seal of the demo.
create table kernel.installation (
  name text primary key,
  value text not null
);
grant select on kernel.installation to fq_staff, fq_public, fq_auditor, fq_clock, fq_door;
