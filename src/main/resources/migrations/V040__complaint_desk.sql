-- The day on which a reporter was told what came of the complaint for now.
ALTER TABLE complaint ADD COLUMN preliminary_on varchar(10);

-- By when the next step of a complaint is promised; nothing is promised of a closed one.
CREATE VIEW complaint_clock AS
SELECT id, CASE state
    WHEN 'NEW' THEN examine_by
    WHEN 'CONCLUDED' THEN close_by
    WHEN 'CLOSED' THEN NULL
    ELSE CASE WHEN preliminary_on IS NULL THEN preliminary_by ELSE close_by END
  END AS due_on
FROM complaint;

-- A form that an agency keeps closed for now; every other one is open as soon as the agency has a key.
CREATE TABLE form_closing (
  agency_id bigint NOT NULL REFERENCES agency (id),
  channel varchar(12) NOT NULL CHECK (channel IN ('MISCONDUCT', 'GENERAL', 'SERVICE')),
  closed_by bigint NOT NULL,
  closed_on varchar(10) NOT NULL,
  PRIMARY KEY (agency_id, channel)
);

-- Texts that an agency's handlers begin their answers with.
CREATE TABLE complaint_template (
  id ${identity},
  agency_id bigint NOT NULL REFERENCES agency (id),
  title varchar(200) NOT NULL,
  body text NOT NULL,
  changed_by bigint NOT NULL,
  changed_on varchar(10) NOT NULL
);
CREATE INDEX complaint_template_agency ON complaint_template (agency_id);
