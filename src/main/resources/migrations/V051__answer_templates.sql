-- One list of texts for answers, each for one matter. Of those for complaints the day of the last change is known, not its hour.
ALTER TABLE answer_template ADD COLUMN matter varchar(12) DEFAULT 'QUESTION' NOT NULL
  CHECK (matter IN ('QUESTION', 'COMPLAINT'));

INSERT INTO answer_template (agency_id, matter, title, text, changed_by, changed_at)
SELECT t.agency_id, 'COMPLAINT', t.title, t.body, COALESCE(a.name, ''), t.changed_on || 'T05:00:00.000000000Z'
FROM complaint_template t LEFT JOIN account a ON a.id = t.changed_by
ORDER BY t.id;

DROP TABLE complaint_template;
DROP INDEX answer_template_of;
CREATE INDEX answer_template_of ON answer_template (agency_id, matter, title);
