-- A matter handed to another committee of the installation goes on there as a matter of its own; each tells the other.
alter table mediation.transfers add to_committee uuid, add to_matter uuid unique references casework.matters,
  add check (to_matter is null or to_committee is not null);
