-- INSERT OR REPLACE removes the old row without asking the triggers of DELETE.
CREATE TRIGGER audit_behind_the_last BEFORE INSERT ON audit WHEN new.number <= (SELECT max(number) FROM audit) BEGIN
  SELECT RAISE(ABORT, 'the audit log only grows');
END;
