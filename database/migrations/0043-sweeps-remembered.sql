-- When a sweep that rests between its runs last ended, whatever restarts came between.
create table kernel.sweeps (
  name text primary key,
  ended_at timestamptz not null
);
grant select, insert, update on kernel.sweeps to fq_clock;

-- The clock writes down once which folder of files belongs to this database, before it takes anything out of it.
grant insert on kernel.installation to fq_clock;
