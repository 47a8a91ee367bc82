-- What staff did, each row bound to the one before by its hash. Rows are only ever added.
CREATE TABLE audit (
  number bigint PRIMARY KEY,
  happened_at varchar(35) NOT NULL,
  who varchar(254) NOT NULL,
  action varchar(60) NOT NULL,
  subject varchar(300) NOT NULL,
  detail text NOT NULL,
  previous varchar(64) NOT NULL,
  hash varchar(64) NOT NULL
);
CREATE INDEX audit_action ON audit (action, number);
CREATE INDEX audit_who ON audit (who, number);
