-- What somebody filled in on the pages of the law before asking a lawyer: card, days and figures as they were typed, never
-- what they come to. It stands beside the question's own words, is read and goes as they do; days and sums are worked out
-- anew wherever they are shown.
alter table consultations.drafts add column filled_in jsonb;
alter table consultations.records add column filled_in jsonb;
