-- As the law of which day an older text is cited (行为时的法律); null where it is cited as law of the day it was answered.
create or replace view published.citations with (security_invoker = true) as
  select r.matter_id, r.office_id, cited.value ->> 'article' as article, cited.value ->> 'version' as version,
      (cited.value -> 'asOf' ->> 'day')::date as as_of
    from consultations.records r, jsonb_array_elements(r.citations) cited;
