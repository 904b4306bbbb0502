-- What the law says goes with the answer under its receipt code: card, last days, sums and ways as they stood that day.
alter table consultations.records add column proof jsonb;
