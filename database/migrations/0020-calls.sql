-- The talk between the asker's browser and the adviser's: who sits at which side, and what one browser tells the other.
create table consultations.call_seats (
  matter_id uuid not null references casework.matters,
  side text not null check (side in ('asker', 'adviser')),
  office_id uuid not null,
  -- a new one each time a browser joins: what was meant for the last one is never taken for this one's
  seat_id uuid not null unique,
  joined_at timestamptz not null,
  left_at timestamptz,
  hung_up boolean not null default false,
  primary key (matter_id, side)
);
call kernel.guard_matter_table('consultations.call_seats');
grant select, insert, update on consultations.call_seats to fq_public;

-- Offers, answers, candidates: taken once by the seat they are for, gone within minutes.
create table consultations.call_signals (
  id uuid primary key,
  matter_id uuid not null references casework.matters,
  office_id uuid not null,
  to_seat uuid not null,
  body jsonb not null,
  recorded_at timestamptz not null
);
create index on consultations.call_signals (to_seat, id);
create index on consultations.call_signals (recorded_at);
call kernel.guard_matter_table('consultations.call_signals');
grant select, insert, delete on consultations.call_signals to fq_public;
grant delete on consultations.call_signals to fq_staff, fq_clock;

-- Whom the asker sees: the adviser's post and firm as they were when the call was taken.
alter table consultations.records add adviser_post text, add adviser_firm text;

-- Who took it: an adviser a moment too late may no longer read the matter, and is told the name all the same.
alter table consultations.queue add taken_by text;
