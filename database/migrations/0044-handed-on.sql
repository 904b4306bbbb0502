-- Whoever holds the slip of a matter that was handed on follows it to where it goes on, and sees no more of the letter.
create view published.handed_on with (security_invoker = true) as
  select matter_id, to_matter from mediation.transfers where to_matter is not null;
grant select on published.handed_on to fq_staff, fq_public, fq_auditor, fq_clock;
grant select (matter_id, to_matter) on mediation.transfers to fq_public;
