-- How many questions a browser or a kiosk left lately: ids and times, forgotten after a day.
create table consultations.asked (
  id uuid primary key,
  office_id uuid not null,
  -- the visitor's session, or the kiosk
  source_id uuid not null,
  at timestamptz not null
);
create index on consultations.asked (source_id, at);
create index on consultations.asked (at);
alter table consultations.asked enable row level security;
alter table consultations.asked force row level security;
create policy own on consultations.asked to fq_public using (source_id = any ((select kernel.my_groups())::uuid[]))
  with check (source_id = any ((select kernel.my_groups())::uuid[]) and office_id = any ((select kernel.my_offices())::uuid[]));
create policy clock on consultations.asked to fq_clock using (true) with check (true);
grant select, insert on consultations.asked to fq_public;
grant select, delete on consultations.asked to fq_clock;
