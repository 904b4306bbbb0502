-- That an assistant outside was asked, by whom and when. For a matter, what it was told and what it answered as well: sealed
-- under the matter's key and gone with it. Without a matter no word is kept.
create table law.assistant_drafts (
  id uuid primary key,
  office_id uuid not null,
  matter_id uuid references casework.matters,
  model text not null,
  -- 'answered', or the refusal it came to
  outcome text not null,
  shown int not null,
  withheld int not null,
  -- what was sent, what came back word for word, what was shown, what was withheld and why
  transcript bytea,
  asked_by_name text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  on_behalf_of uuid,
  check ((matter_id is null) = (transcript is null))
);
create index on law.assistant_drafts (matter_id, recorded_at desc) where matter_id is not null;
call kernel.guard_office_table('law.assistant_drafts');
revoke update on law.assistant_drafts from fq_staff, fq_clock;
create policy of_a_matter on law.assistant_drafts as restrictive to fq_staff
  using (matter_id is null or exists (select from casework.matters m where m.id = matter_id))
  with check (matter_id is null or exists (select from casework.matters m where m.id = matter_id));
