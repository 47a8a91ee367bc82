-- Who may sign in. Rights are rows with who and when; what was, stays.
CREATE TABLE account (
  id ${identity},
  email varchar(254) NOT NULL UNIQUE,
  name varchar(200) NOT NULL,
  position varchar(200) NOT NULL,
  role varchar(20) NOT NULL CHECK (role IN ('ADMINISTRATOR', 'OFFICER', 'AUDITOR')),
  agency_id bigint REFERENCES agency (id),
  added_at varchar(35) NOT NULL,
  added_by bigint REFERENCES account (id),
  CHECK ((role = 'OFFICER') = (agency_id IS NOT NULL))
);
CREATE INDEX account_agency ON account (agency_id);

-- An officer's right to work on complaints.
CREATE TABLE handler_right (
  id ${identity},
  account_id bigint NOT NULL REFERENCES account (id),
  given_at varchar(35) NOT NULL,
  given_by bigint REFERENCES account (id),
  ended_at varchar(35),
  ended_by bigint REFERENCES account (id)
);
CREATE INDEX handler_right_account ON handler_right (account_id);

-- A time in which an account may not sign in.
CREATE TABLE disabling (
  id ${identity},
  account_id bigint NOT NULL REFERENCES account (id),
  disabled_at varchar(35) NOT NULL,
  disabled_by bigint REFERENCES account (id),
  why text NOT NULL,
  ended_at varchar(35),
  ended_by bigint REFERENCES account (id)
);
CREATE INDEX disabling_account ON disabling (account_id);

-- An account's key pair, its private half closed under the password; whether it opens tells whether the password is right.
CREATE TABLE credential (
  id ${identity},
  account_id bigint NOT NULL REFERENCES account (id),
  salt ${bytes} NOT NULL,
  closed_key ${bytes} NOT NULL,
  public_key varchar(64) NOT NULL,
  begun_at varchar(35) NOT NULL,
  ended_at varchar(35)
);
CREATE INDEX credential_account ON credential (account_id);

-- A link with which somebody chooses the password of an account, once; only the hash of its word is kept.
CREATE TABLE invitation (
  id ${identity},
  account_id bigint NOT NULL REFERENCES account (id),
  hash varchar(64) NOT NULL UNIQUE,
  made_at varchar(35) NOT NULL,
  made_by bigint REFERENCES account (id),
  ends_at varchar(35) NOT NULL,
  used_at varchar(35),
  withdrawn_at varchar(35)
);
CREATE INDEX invitation_account ON invitation (account_id);

-- A second factor: the secret of a program that shows codes, closed under the account's private key.
CREATE TABLE factor (
  id ${identity},
  account_id bigint NOT NULL REFERENCES account (id),
  closed_secret ${bytes} NOT NULL,
  offered_at varchar(35) NOT NULL,
  confirmed_at varchar(35),
  ended_at varchar(35),
  last_step bigint NOT NULL
);
CREATE INDEX factor_account ON factor (account_id);

-- Codes for whoever lost the program; their hashes take the account's private key to make.
CREATE TABLE recovery_code (
  id ${identity},
  account_id bigint NOT NULL REFERENCES account (id),
  hash varchar(64) NOT NULL,
  made_at varchar(35) NOT NULL,
  used_at varchar(35)
);
CREATE INDEX recovery_code_account ON recovery_code (account_id);

-- Who is signed in. The word stands in the browser alone; it opens the private key that is closed here.
CREATE TABLE session (
  id ${identity},
  hash varchar(64) NOT NULL UNIQUE,
  account_id bigint NOT NULL REFERENCES account (id),
  begun_at varchar(35) NOT NULL,
  used_at varchar(35) NOT NULL,
  code_awaited integer NOT NULL CHECK (code_awaited IN (0, 1)),
  closed_key ${bytes} NOT NULL,
  browser varchar(60) NOT NULL
);
CREATE INDEX session_account ON session (account_id);

-- Accounts with what holds now.
CREATE VIEW staff_account AS
SELECT a.id, a.email, a.name, a.position, a.role, a.agency_id, a.added_at,
  CASE WHEN EXISTS (SELECT 1 FROM handler_right h WHERE h.account_id = a.id AND h.ended_at IS NULL)
    THEN 1 ELSE 0 END AS handles,
  CASE WHEN EXISTS (
      SELECT 1 FROM factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL AND f.ended_at IS NULL)
    THEN 1 ELSE 0 END AS has_factor,
  CASE WHEN EXISTS (SELECT 1 FROM disabling d WHERE d.account_id = a.id AND d.ended_at IS NULL)
    THEN 1 ELSE 0 END AS disabled,
  (SELECT c.public_key FROM credential c WHERE c.account_id = a.id AND c.ended_at IS NULL) AS key_text
FROM account a;
