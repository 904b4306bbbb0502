-- A community's cases of one state, newest first. Where an index begins with the office, of which one may have several,
-- PostgreSQL takes nothing for ordered in it: a page of twenty read all ten thousand and sorted them.
create index on casework.matters (place_id, kind, state, happened_at desc, id desc) include (office_id);
drop index casework.matters_office_id_kind_place_id_state_happened_at_id_idx;
