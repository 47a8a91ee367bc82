-- Who of the staff wants a letter once a day on what waits in which inbox; one table where each kind of inbox had its own.
CREATE TABLE staff_digest (
  account_id bigint NOT NULL,
  inbox varchar(20) NOT NULL,
  agency_id bigint NOT NULL REFERENCES agency (id),
  language varchar(2) NOT NULL,
  last_on varchar(10),
  PRIMARY KEY (account_id, inbox)
);
INSERT INTO staff_digest (account_id, inbox, agency_id, language, last_on)
  SELECT account_id, 'complaints', agency_id, language, last_on FROM complaint_reminder;
INSERT INTO staff_digest (account_id, inbox, agency_id, language, last_on)
  SELECT account_id, 'questions', agency_id, language, last_on FROM question_digest;
DROP TABLE complaint_reminder;
DROP TABLE question_digest;
