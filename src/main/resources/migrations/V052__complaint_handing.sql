-- From which agency to which a complaint was handed here, and with which of its entries. It tells who has it now, never what it says,
-- and goes with the complaint.
CREATE TABLE complaint_handing (
  complaint_id bigint NOT NULL REFERENCES complaint (id),
  position integer NOT NULL,
  agency_id bigint NOT NULL REFERENCES agency (id),
  to_id bigint NOT NULL REFERENCES agency (id),
  handed_on varchar(10) NOT NULL,
  PRIMARY KEY (complaint_id, position)
);
CREATE INDEX complaint_handing_from ON complaint_handing (agency_id, handed_on);
