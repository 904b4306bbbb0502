-- An agreement cites articles too: they stand in what is signed. Of a matter's agreements the latest version counts.
create or replace view published.citations with (security_invoker = true) as
  select r.matter_id, r.office_id, cited.value ->> 'article' as article, cited.value ->> 'version' as version,
      (cited.value -> 'asOf' ->> 'day')::date as as_of
    from consultations.records r, jsonb_array_elements(r.citations) cited
  union all
  select a.matter_id, a.office_id, cited.value ->> 'article', cited.value ->> 'version', (cited.value -> 'asOf' ->> 'day')::date
    from mediation.agreements a, jsonb_array_elements(a.content -> 'citations') cited
    where a.content ? 'citations' and not exists (select from mediation.agreements later where later.matter_id = a.matter_id and later.version > a.version);
