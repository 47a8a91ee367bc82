-- A question to an agency. It has a number in public from when it is first released; neither the word of its form nor that of
-- its private address is kept, only their hashes. due_on is empty while nothing waits for an answer.
CREATE TABLE question (
  id ${identity},
  agency_id bigint NOT NULL REFERENCES agency (id),
  number integer,
  form_hash varchar(64) NOT NULL UNIQUE,
  token_hash varchar(64) NOT NULL UNIQUE,
  category varchar(20) NOT NULL,
  language varchar(2) NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  asker text NOT NULL,
  state varchar(10) NOT NULL CHECK (state IN ('WAITING', 'PUBLIC', 'REFUSED', 'WITHDRAWN')),
  asked_at varchar(35) NOT NULL,
  due_on varchar(10),
  released_at varchar(35),
  answered_at varchar(35),
  answer_days integer,
  changed_at varchar(35) NOT NULL,
  form text DEFAULT '' NOT NULL,
  UNIQUE (agency_id, number)
);
CREATE INDEX question_newest ON question (state, agency_id, released_at, id);
CREATE INDEX question_everywhere ON question (state, released_at, id);
CREATE INDEX question_due ON question (state, due_on, id);

-- What is said after the question: the asker's follow-ups, each released by itself, and the agency's answers.
CREATE TABLE question_message (
  id ${identity},
  question_id bigint NOT NULL REFERENCES question (id),
  form_hash varchar(64) NOT NULL UNIQUE,
  author varchar(6) NOT NULL CHECK (author IN ('ASKER', 'AGENCY')),
  name text NOT NULL,
  position text NOT NULL,
  text text NOT NULL,
  state varchar(10) NOT NULL CHECK (state IN ('WAITING', 'PUBLIC', 'REFUSED', 'WITHDRAWN')),
  written_at varchar(35) NOT NULL,
  corrected_at varchar(35)
);
CREATE INDEX question_message_of ON question_message (question_id, id);
CREATE INDEX question_message_waiting ON question_message (state, question_id);

-- What an answer said before it was corrected.
CREATE TABLE question_version (
  id ${identity},
  message_id bigint NOT NULL REFERENCES question_message (id),
  text text NOT NULL,
  name text NOT NULL,
  position text NOT NULL,
  written_at varchar(35) NOT NULL,
  replaced_at varchar(35) NOT NULL
);
CREATE INDEX question_version_of ON question_version (message_id, id);

-- Who decided what about a question or one of its messages, when and why. decided_by is empty where the asker did.
CREATE TABLE question_decision (
  id ${identity},
  question_id bigint NOT NULL REFERENCES question (id),
  message_id bigint REFERENCES question_message (id),
  kind varchar(12) NOT NULL,
  decided_by text NOT NULL,
  decided_at varchar(35) NOT NULL,
  reason text NOT NULL
);
CREATE INDEX question_decision_of ON question_decision (question_id, id);

-- Where an asker wants notices, with the word of the private address that they name; both go when the question is finished.
CREATE TABLE question_contact (
  question_id bigint PRIMARY KEY REFERENCES question (id),
  email varchar(254) NOT NULL,
  token varchar(64) NOT NULL
);

-- An agency's own texts for answers.
CREATE TABLE answer_template (
  id ${identity},
  agency_id bigint NOT NULL REFERENCES agency (id),
  title text NOT NULL,
  text text NOT NULL,
  changed_by text NOT NULL,
  changed_at varchar(35) NOT NULL
);
CREATE INDEX answer_template_of ON answer_template (agency_id, id);
