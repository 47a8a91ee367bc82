-- A file that an agency publishes here. Its content stands once under attachments/disclosures, named by its hash alone.
CREATE TABLE disclosure_file (
  id ${identity},
  sha256 varchar(64) NOT NULL,
  name varchar(200) NOT NULL,
  type varchar(8) NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  UNIQUE (sha256, name)
);

-- What an agency publishes for one item of a checklist; one row for each thing that it shows, in their order.
CREATE TABLE disclosure (
  id ${identity},
  agency_id bigint NOT NULL REFERENCES agency (id),
  checklist_id varchar(60) NOT NULL,
  item_code varchar(20) NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  explanation text NOT NULL,
  url text,
  file_id bigint REFERENCES disclosure_file (id),
  published_on varchar(10),
  updated_at varchar(35) NOT NULL,
  CHECK (explanation <> '' OR url IS NOT NULL OR file_id IS NOT NULL)
);
CREATE INDEX disclosure_page ON disclosure (agency_id, checklist_id, item_code, position);
CREATE INDEX disclosure_of_file ON disclosure (file_id);
