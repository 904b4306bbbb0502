-- Letters that leave the committee bear a number of their own: one series for each kind beside that of the files, for
-- each committee and year, drawn in the step the letter tells of, so that no number is left out.
alter table mediation.series add column kind text not null default 'file';
alter table mediation.series drop constraint series_pkey;
alter table mediation.series add primary key (committee_id, year, kind);

create table mediation.letters (
  id uuid primary key,
  matter_id uuid not null references casework.matters,
  office_id uuid not null,
  committee_id uuid not null,
  kind text not null,
  year int not null,
  serial int not null,
  number text not null,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  on_behalf_of uuid,
  unique (committee_id, kind, year, serial)
);
create index on mediation.letters (matter_id);
call kernel.guard_matter_table('mediation.letters');
revoke update on mediation.letters from fq_staff, fq_clock;
