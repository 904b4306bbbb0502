-- The address under which somebody's own calendar reads what the office has to do and by when. Only its hash is kept;
-- a new address ends the one before, and whoever made it ends it.
create table law.calendar_feeds (
  id uuid primary key,
  office_id uuid not null,
  account_id uuid not null,
  token_hash text not null unique,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  on_behalf_of uuid,
  ended_at timestamptz
);
create unique index on law.calendar_feeds (account_id) where ended_at is null;
alter table law.calendar_feeds enable row level security;
alter table law.calendar_feeds force row level security;
create policy own on law.calendar_feeds to fq_staff using (account_id = (select kernel.my_id()))
  with check (account_id = (select kernel.my_id()) and office_id = any ((select kernel.my_offices())::uuid[]));
create policy door on law.calendar_feeds for select to fq_door using (true);
grant select, insert, update (ended_at) on law.calendar_feeds to fq_staff;
grant usage on schema law to fq_door;
grant select on law.calendar_feeds to fq_door;
