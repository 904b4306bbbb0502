-- Messages to people outside the desk: written in the action's transaction, sent after commit, erased once sent.
create table kernel.messages (
  id uuid primary key,
  -- null: of somebody who has no office yet (a code sent to a phone at the door)
  office_id uuid,
  way text not null check (way in ('sms', 'voice', 'chat')),
  -- a code such as `consultation.alert`: what it is for, never what it says
  purpose text not null,
  matter_id uuid,
  -- a worker's number is looked up when it is sent; anybody else's is sealed with the words
  worker_id uuid,
  -- {to, words} under the installation's key; emptied when sent, given up or out of date
  sealed bytea,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'late', 'dead')),
  tries int not null default 0,
  next_at timestamptz not null,
  -- after this nobody is helped by it: a code that has run out, a call that was taken
  useful_until timestamptz not null,
  -- why the last try failed, as a code
  problem text,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  ended_at timestamptz
);
create index on kernel.messages (next_at) where state = 'waiting';
create index on kernel.messages (ended_at) where state = 'dead';
alter table kernel.messages enable row level security;
alter table kernel.messages force row level security;
-- whoever acts may leave a message; only the clock reads and sends them
create policy leave on kernel.messages for insert to fq_staff, fq_public with check (office_id = any ((select kernel.my_offices())::uuid[]));
create policy door on kernel.messages for insert to fq_door with check (true);
create policy clock on kernel.messages to fq_clock using (true) with check (true);
grant insert on kernel.messages to fq_staff, fq_public, fq_door, fq_clock;
grant select, update, delete on kernel.messages to fq_clock;
