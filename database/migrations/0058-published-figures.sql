-- Figures that law leaves to a yearly or monthly publication, as an office entered them: the local average wage, the LPR of
-- a month. Rows are added, never changed: what a sum rested on stays readable, with who entered it and from where.
create table law.figures (
  id uuid primary key,
  office_id uuid not null,
  figure text not null,
  -- the first day it holds; for a yearly statistic 1 January of the year it tells of
  from_day date not null,
  -- fen, or hundredths of a percent
  value bigint not null check (value >= 0),
  source text not null,
  entered_by_name text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  on_behalf_of uuid
);
create index on law.figures (office_id, figure, from_day desc, recorded_at desc);
call kernel.guard_office_table('law.figures');
revoke update on law.figures from fq_staff, fq_clock;
-- A resident's sums rest on them too.
create policy public_reads on law.figures for select to fq_public using (office_id = any ((select kernel.my_offices())::uuid[]));
grant select on law.figures to fq_public;
