-- Papers as they were issued. A row is never changed: a correction is a new version that says what it replaces and why.
create schema papers;
grant usage on schema papers to fq_staff, fq_public, fq_auditor, fq_clock, fq_door;

create table papers.issued (
  id uuid primary key,
  matter_id uuid not null references casework.matters,
  office_id uuid not null,
  kind text not null,
  -- which of several: the session, the follow-up, the payment, counted from 0
  nth int not null,
  version int not null,
  title text not null,
  number text,
  issuer text not null,
  made_on date not null,
  -- of what it says, as the QR carries it; of the PDF's bytes, as the public page compares them
  content_digest text not null,
  pdf_digest text not null,
  pdf_address text not null,
  docx_address text not null,
  pages int not null,
  supersedes uuid references papers.issued,
  reason text,
  issued_at timestamptz not null,
  issued_by uuid not null,
  issued_by_name text not null,
  on_behalf_of uuid,
  unique (matter_id, kind, nth, version),
  check ((supersedes is null) = (version = 1) and (version = 1 or reason is not null))
);
create index on papers.issued (supersedes) where supersedes is not null;
call kernel.guard_matter_table('papers.issued');
revoke update on papers.issued from fq_staff, fq_clock;
create trigger append_only before update or delete or truncate on papers.issued for each statement execute function kernel.refuse_change();

-- Anybody who holds a paper may ask whether it is genuine; the door sees nothing of the matter or its people.
create policy door on papers.issued for select to fq_door using (true);
grant select (id, office_id, kind, title, number, issuer, content_digest, pdf_digest, supersedes, issued_at) on papers.issued to fq_door;

create view published.issued_papers with (security_invoker = true) as
  select id, matter_id, office_id, kind, nth, version, title, number, made_on, pdf_digest, pages, supersedes, issued_at from papers.issued;
grant select on published.issued_papers to fq_staff, fq_auditor, fq_clock;

-- How many pages a scan brings to the dossier.
alter table casework.files add column pages int;
drop view published.files;
create view published.files with (security_invoker = true) as
  select id, matter_id, office_id, side, purpose, about, name, digest, address, kind, bytes, pages, happened_at, recorded_at, recorded_by, recorded_by_name from casework.files;
grant select on published.files to fq_staff, fq_public, fq_auditor, fq_clock;
