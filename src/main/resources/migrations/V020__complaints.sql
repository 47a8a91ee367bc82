-- The key pair to which complaints of an agency are sealed, by version. Its private half stands here only sealed: to each handler
-- (channel_key_holder) and to the recovery key, whose own private half is on paper alone.
CREATE TABLE channel_key (
  id ${identity},
  agency_id bigint NOT NULL REFERENCES agency (id),
  version integer NOT NULL,
  public_half ${bytes} NOT NULL,
  recovery_half ${bytes} NOT NULL,
  recovery_seal ${bytes} NOT NULL,
  made_by bigint NOT NULL,
  made_on varchar(10) NOT NULL,
  UNIQUE (agency_id, version)
);

CREATE TABLE channel_key_holder (
  key_id bigint NOT NULL REFERENCES channel_key (id),
  account_id bigint NOT NULL,
  seal ${bytes} NOT NULL,
  given_by bigint NOT NULL,
  given_on varchar(10) NOT NULL,
  PRIMARY KEY (key_id, account_id)
);
CREATE INDEX channel_key_holder_account ON channel_key_holder (account_id);

-- How an agency handles complaints, in its own words and days; an empty text is the portal's default.
CREATE TABLE complaint_guideline (
  agency_id bigint NOT NULL PRIMARY KEY REFERENCES agency (id),
  how text NOT NULL,
  steps text NOT NULL,
  unit text NOT NULL,
  other_ways text NOT NULL,
  examine_days integer NOT NULL CHECK (examine_days BETWEEN 1 AND 365),
  preliminary_days integer NOT NULL CHECK (preliminary_days BETWEEN 1 AND 365),
  close_days integer NOT NULL CHECK (close_days BETWEEN 1 AND 3650),
  kept_days integer NOT NULL CHECK (kept_days BETWEEN 30 AND 3650),
  changed_on varchar(10) NOT NULL
);

-- Numbers are drawn at random, in every table of a complaint, so that no row says which was there before which. Of times only
-- days are kept, and of the reporter nothing but what they wrote, sealed.
CREATE TABLE complaint (
  id ${identity},
  agency_id bigint NOT NULL REFERENCES agency (id),
  channel varchar(12) NOT NULL CHECK (channel IN ('MISCONDUCT', 'GENERAL', 'SERVICE')),
  state varchar(12) NOT NULL CHECK (state IN ('NEW', 'EXAMINED', 'FORWARDED', 'CONCLUDED', 'CLOSED')),
  key_id bigint NOT NULL REFERENCES channel_key (id),
  handler_seal ${bytes} NOT NULL,
  reporter_seal ${bytes} NOT NULL,
  lookup ${bytes} NOT NULL UNIQUE,
  received_on varchar(10) NOT NULL,
  examine_by varchar(10) NOT NULL,
  preliminary_by varchar(10) NOT NULL,
  close_by varchar(10) NOT NULL,
  concluded_on varchar(10),
  closed_on varchar(10),
  entries integer NOT NULL,
  read_entries integer NOT NULL,
  CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL)),
  CHECK ((state IN ('CONCLUDED', 'CLOSED')) = (concluded_on IS NOT NULL))
);
CREATE INDEX complaint_inbox ON complaint (agency_id, state, received_on);
CREATE INDEX complaint_closed ON complaint (closed_on);

-- What was written in a complaint, in its order; account_id is null where the reporter wrote.
CREATE TABLE complaint_entry (
  id ${identity},
  complaint_id bigint NOT NULL REFERENCES complaint (id),
  position integer NOT NULL,
  kind varchar(10) NOT NULL CHECK (kind IN ('REPORT', 'MESSAGE', 'REPLY', 'NOTE', 'STEP')),
  account_id bigint,
  written_on varchar(10) NOT NULL,
  state varchar(12),
  sealed ${bytes} NOT NULL,
  UNIQUE (complaint_id, position),
  CHECK ((kind = 'STEP') = (state IS NOT NULL)),
  CHECK ((kind IN ('REPORT', 'MESSAGE')) = (account_id IS NULL))
);

-- A file that came with an entry: place is its random name in the folder; its own name, type and length are sealed.
CREATE TABLE complaint_file (
  id ${identity},
  complaint_id bigint NOT NULL REFERENCES complaint (id),
  entry_id bigint NOT NULL REFERENCES complaint_entry (id),
  position integer NOT NULL,
  place varchar(32) NOT NULL UNIQUE,
  sealed ${bytes} NOT NULL
);
CREATE INDEX complaint_file_complaint ON complaint_file (complaint_id);

-- What is counted of complaints that are no longer kept, or were forwarded to another agency here.
CREATE TABLE complaint_tally (
  agency_id bigint NOT NULL REFERENCES agency (id),
  channel varchar(12) NOT NULL,
  received_month varchar(7) NOT NULL,
  concluded_month varchar(7) NOT NULL,
  complaints integer NOT NULL,
  PRIMARY KEY (agency_id, channel, received_month, concluded_month)
);
