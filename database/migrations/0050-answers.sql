-- What an office says of the law it shows: which guide cards its lawyers stand for, and where the machine sorted a question wrongly.
create schema law;
grant usage on schema law to fq_staff, fq_public, fq_auditor, fq_clock;

-- A lawyer has read a card, these words of it, or takes that back. Rows are added, never changed.
create table law.card_reviews (
  id uuid primary key,
  office_id uuid not null,
  card_id text not null,
  -- of the words that were read
  digest text not null,
  stands boolean not null,
  reviewer_id uuid not null,
  reviewer_name text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  on_behalf_of uuid
);
create index on law.card_reviews (office_id, card_id, recorded_at desc);
call kernel.guard_office_table('law.card_reviews');
revoke update on law.card_reviews from fq_staff, fq_clock;
create policy public_reads on law.card_reviews for select to fq_public using (office_id = any ((select kernel.my_offices())::uuid[]));
grant select on law.card_reviews to fq_public;

-- One part of a triage set right. The question's words stay where they were told; here is a keyed hash to know it again.
create table law.triage_corrections (
  id uuid primary key,
  office_id uuid not null,
  -- whose question it is; null where somebody asked at the desk, and then its words are kept nowhere
  matter_id uuid references casework.matters,
  question_hash text not null,
  part text not null check (part in ('topic', 'disputeType', 'service', 'urgency')),
  was text not null,
  is_now text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  on_behalf_of uuid
);
create index on law.triage_corrections (office_id, question_hash);
create index on law.triage_corrections (matter_id) where matter_id is not null;
call kernel.guard_office_table('law.triage_corrections');
revoke update on law.triage_corrections from fq_staff, fq_clock;
create policy of_a_matter on law.triage_corrections as restrictive to fq_staff
  using (matter_id is null or exists (select from casework.matters m where m.id = matter_id))
  with check (matter_id is null or exists (select from casework.matters m where m.id = matter_id));
