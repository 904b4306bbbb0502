-- A sweep that stopped is told by the check until it has run well again, with its own sentence where it has one.
alter table kernel.sweeps
  alter column ended_at drop not null,
  add column stopped_at timestamptz,
  add column stopped_zh text,
  add column stopped_en text;
