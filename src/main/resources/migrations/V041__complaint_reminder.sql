-- Handlers who want a letter on mornings when complaints wait.
CREATE TABLE complaint_reminder (
  account_id bigint PRIMARY KEY,
  agency_id bigint NOT NULL REFERENCES agency (id),
  language varchar(2) NOT NULL,
  last_on varchar(10)
);
