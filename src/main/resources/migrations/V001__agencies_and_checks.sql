CREATE TABLE agency (
  id ${identity},
  slug varchar(100) NOT NULL UNIQUE,
  name text NOT NULL,
  english_name text,
  kind varchar(40) NOT NULL,
  province text NOT NULL,
  url text NOT NULL,
  site text NOT NULL
);
CREATE INDEX agency_site ON agency (site);

-- "check" is a reserved word of SQL
CREATE TABLE check_run (
  id ${identity},
  agency_id bigint REFERENCES agency (id),
  site_url text NOT NULL,
  checklist_id varchar(60) NOT NULL,
  checklist_version varchar(64) NOT NULL,
  tool_version varchar(40) NOT NULL,
  state varchar(12) NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'INTERRUPTED')),
  started_at varchar(35) NOT NULL,
  finished_at varchar(35),
  recheck_of bigint REFERENCES check_run (id),
  process varchar(60) NOT NULL,
  final_url text,
  snapshot varchar(64),
  pages integer DEFAULT 0 NOT NULL,
  documents integer DEFAULT 0 NOT NULL,
  bytes bigint DEFAULT 0 NOT NULL,
  budget_hit text,
  failures text DEFAULT '[]' NOT NULL,
  score_oit double precision,
  score_lowest double precision,
  score_highest double precision,
  score_open integer DEFAULT 0 NOT NULL,
  indicators text DEFAULT '[]' NOT NULL,
  sub_indicators text DEFAULT '[]' NOT NULL,
  unchecked text DEFAULT '[]' NOT NULL,
  exempt text DEFAULT '[]' NOT NULL,
  CHECK ((state = 'RUNNING') = (finished_at IS NULL)),
  CHECK ((state = 'DONE') = (snapshot IS NOT NULL))
);
CREATE INDEX check_run_agency ON check_run (agency_id, started_at);
CREATE INDEX check_run_state ON check_run (state);

CREATE TABLE finding (
  check_id bigint NOT NULL REFERENCES check_run (id),
  position integer NOT NULL,
  item_code varchar(20) NOT NULL,
  verdict varchar(12) NOT NULL,
  reason varchar(30) NOT NULL,
  confidence double precision NOT NULL,
  url text,
  link_text text NOT NULL,
  path text NOT NULL,
  fetched_at varchar(35),
  status integer NOT NULL,
  content_type text NOT NULL,
  sha256 varchar(64) NOT NULL,
  year integer,
  excerpt text NOT NULL,
  elements text NOT NULL,
  rejected text NOT NULL,
  PRIMARY KEY (check_id, item_code)
);
