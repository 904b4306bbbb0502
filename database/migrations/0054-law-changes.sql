-- What rests on an article that a newer text of its law changed, and who of the office looked at it.
create table law.checks (
  id uuid primary key,
  office_id uuid not null,
  law text not null,
  -- the newer version, or '' where the law is known to be replaced by a text that is not here
  to_version text not null,
  -- a kind of thing and its id there: a guide card, a rule of days, a matter
  kind text not null,
  item text not null,
  note text,
  checked_by_name text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  on_behalf_of uuid,
  unique (office_id, law, to_version, kind, item)
);
call kernel.guard_office_table('law.checks');

-- Which articles a matter cites, in which version: no word of anybody.
create view published.citations with (security_invoker = true) as
  select r.matter_id, r.office_id, cited.value ->> 'article' as article, cited.value ->> 'version' as version
    from consultations.records r, jsonb_array_elements(r.citations) cited;
grant select on published.citations to fq_staff, fq_auditor, fq_clock;
