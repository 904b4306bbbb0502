-- The network of an office: a tree of administration; estates and grids many-to-many beside it.
create schema offices;
grant usage on schema offices to fq_staff, fq_public, fq_auditor, fq_clock, fq_door;

create table offices.nodes (
  id uuid primary key,
  office_id uuid not null,
  parent_id uuid references offices.nodes,
  kind text not null,
  code text not null,
  name text not null,
  -- the node and everything above it, for scope by subtree
  path uuid[] not null,
  facts jsonb not null default '{}',
  recorded_at timestamptz not null,
  closed_at timestamptz,
  unique (office_id, code)
);
create index on offices.nodes using gin (path);
create index on offices.nodes (office_id, kind, code);
call kernel.guard_office_table('offices.nodes');
-- Names of places are no secret: the kiosk greets with them.
create policy public on offices.nodes for select to fq_public using (office_id = any ((select kernel.my_offices())::uuid[]));
create policy door on offices.nodes for select to fq_door using (true);
grant select on offices.nodes to fq_public, fq_door;

create table offices.links (
  office_id uuid not null,
  from_id uuid not null references offices.nodes,
  to_id uuid not null references offices.nodes,
  kind text not null,
  primary key (from_id, to_id, kind)
);
call kernel.guard_office_table('offices.links');
grant delete on offices.links to fq_staff;

-- Settings of an office, each with its source mark: periods of its own, the hotline, the calendar of a new year.
create table offices.settings (
  office_id uuid not null,
  name text not null,
  value jsonb not null,
  mark text not null,
  source text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (office_id, name)
);
call kernel.guard_office_table('offices.settings');
create policy public on offices.settings for select to fq_public using (office_id = any ((select kernel.my_offices())::uuid[]));
grant select on offices.settings to fq_public;

create schema if not exists published;
grant usage on schema published to fq_staff, fq_public, fq_auditor, fq_clock, fq_door;
create view published.places with (security_invoker = true) as
  select id, office_id, parent_id, kind, code, name, path, facts from offices.nodes where closed_at is null;
create view published.office_settings with (security_invoker = true) as
  select office_id, name, value, mark, source from offices.settings;
create view published.place_links with (security_invoker = true) as
  select office_id, from_id, to_id, kind from offices.links;
grant select on published.places, published.office_settings to fq_staff, fq_public, fq_auditor, fq_clock, fq_door;
grant select on published.place_links to fq_staff, fq_auditor, fq_clock;
