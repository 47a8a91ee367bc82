-- Since when a question lies with its asker to be put right before anybody releases it; empty for all others. It is REFUSED
-- meanwhile, so that nothing shows it.
ALTER TABLE question ADD COLUMN returned_at varchar(35);
