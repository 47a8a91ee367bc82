-- What lists of agencies are searched by and sorted by; agencies kept before it get theirs when the program opens.
ALTER TABLE agency ADD COLUMN search_key text DEFAULT '' NOT NULL;
ALTER TABLE agency ADD COLUMN province_key text DEFAULT '' NOT NULL;
CREATE INDEX agency_province_key ON agency (province_key, province);
CREATE INDEX verdict_change_verdict ON verdict_change (verdict, changed_at, id);
