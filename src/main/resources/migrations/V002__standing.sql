-- A key that sorts as plain text in the order of Thai dictionaries; agencies kept before it stand first until kept again.
ALTER TABLE agency ADD COLUMN sort_key text DEFAULT '' NOT NULL;
CREATE INDEX agency_sort_key ON agency (sort_key, id);
CREATE INDEX agency_province ON agency (province);
CREATE INDEX agency_kind ON agency (kind);

-- Where each agency stands: its newest finished check in one row, so that lists of thousands read no findings.
CREATE TABLE standing (
  agency_id bigint PRIMARY KEY REFERENCES agency (id),
  check_id bigint NOT NULL REFERENCES check_run (id),
  checklist_id varchar(60) NOT NULL,
  checked_at varchar(35) NOT NULL,
  score_oit double precision,
  score_lowest double precision,
  score_highest double precision,
  score_open integer NOT NULL,
  passed integer NOT NULL,
  failed integer NOT NULL,
  in_review integer NOT NULL,
  unchecked integer NOT NULL,
  exempt integer NOT NULL
);
CREATE INDEX standing_score ON standing (score_oit, agency_id);
CREATE INDEX standing_checked ON standing (checked_at, agency_id);

-- The sub-indicators of the newest finished check; a score is null when none of its items is decided.
CREATE TABLE standing_part (
  agency_id bigint NOT NULL REFERENCES agency (id),
  code varchar(20) NOT NULL,
  score double precision,
  PRIMARY KEY (agency_id, code)
);

-- The items of the newest finished check by each checklist. What a check could not decide keeps the last pass or fail.
CREATE TABLE standing_item (
  agency_id bigint NOT NULL REFERENCES agency (id),
  checklist_id varchar(60) NOT NULL,
  item_code varchar(20) NOT NULL,
  verdict varchar(12) NOT NULL,
  decided varchar(12) CHECK (decided IN ('PASS', 'FAIL')),
  PRIMARY KEY (agency_id, checklist_id, item_code)
);
CREATE INDEX standing_item_verdict ON standing_item (checklist_id, item_code, verdict);

-- An item that passed when it was last decided and fails now, or the other way round.
CREATE TABLE verdict_change (
  id ${identity},
  agency_id bigint NOT NULL REFERENCES agency (id),
  check_id bigint NOT NULL REFERENCES check_run (id),
  checklist_id varchar(60) NOT NULL,
  item_code varchar(20) NOT NULL,
  verdict varchar(12) NOT NULL CHECK (verdict IN ('PASS', 'FAIL')),
  changed_at varchar(35) NOT NULL
);
CREATE INDEX verdict_change_time ON verdict_change (changed_at, id);
CREATE INDEX verdict_change_agency ON verdict_change (agency_id, changed_at);

INSERT INTO standing
SELECT c.agency_id, c.id, c.checklist_id, c.started_at, c.score_oit, c.score_lowest, c.score_highest, c.score_open,
  coalesce(sum(CASE WHEN f.verdict = 'PASS' THEN 1 END), 0), coalesce(sum(CASE WHEN f.verdict = 'FAIL' THEN 1 END), 0),
  coalesce(sum(CASE WHEN f.verdict = 'REVIEW' THEN 1 END), 0),
  coalesce(sum(CASE WHEN f.verdict = 'UNCHECKED' THEN 1 END), 0),
  coalesce(sum(CASE WHEN f.verdict = 'EXEMPT' THEN 1 END), 0)
FROM agency a
JOIN check_run c ON c.id = (
  SELECT n.id FROM check_run n WHERE n.agency_id = a.id AND n.state = 'DONE' ORDER BY n.started_at DESC, n.id DESC LIMIT 1)
LEFT JOIN finding f ON f.check_id = c.id
GROUP BY c.agency_id, c.id, c.checklist_id, c.started_at, c.score_oit, c.score_lowest, c.score_highest, c.score_open;

INSERT INTO standing_item
SELECT s.agency_id, s.checklist_id, f.item_code, f.verdict, CASE WHEN f.verdict IN ('PASS', 'FAIL') THEN f.verdict END
FROM standing s JOIN finding f ON f.check_id = s.check_id;
