-- What a search may show: one row for each text, in the form that people search by. Numbers of one subject follow each other.
CREATE TABLE search_entry (
  id bigint PRIMARY KEY,
  subject varchar(20) NOT NULL,
  owner varchar(120) NOT NULL,
  address text NOT NULL,
  title text NOT NULL,
  english_title text,
  body text NOT NULL,
  lead_form text NOT NULL,
  form text NOT NULL
);
CREATE INDEX search_entry_owner ON search_entry (owner);
CREATE INDEX search_entry_subject ON search_entry (subject, id);
