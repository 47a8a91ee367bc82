-- Letters from when they are written until they are sent or given up; nothing of them is kept after.
CREATE TABLE mail_outbox (
  id ${identity},
  recipient varchar(254) NOT NULL,
  subject text NOT NULL,
  text text NOT NULL,
  tries integer NOT NULL,
  written_at varchar(35) NOT NULL,
  next_at varchar(35) NOT NULL
);
CREATE INDEX mail_outbox_next ON mail_outbox (next_at, id);
