-- Whoever is in a call is alerted last: this is the matter they talk about.
alter table consultations.duty add talking uuid;
