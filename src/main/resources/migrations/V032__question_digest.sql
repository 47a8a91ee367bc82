-- Officers who want a letter when questions wait for them, at most one a day.
CREATE TABLE question_digest (
  account_id bigint PRIMARY KEY,
  agency_id bigint NOT NULL REFERENCES agency (id),
  language varchar(2) NOT NULL,
  last_on varchar(10)
);
