-- Each order of a list of agencies walks along an index instead of sorting all of them. Kinds stand in the order of their enum.
ALTER TABLE agency ADD COLUMN kind_place integer DEFAULT 14 NOT NULL;
UPDATE agency SET kind_place = CASE kind
  WHEN 'SUBDISTRICT_ORGANISATION' THEN 0 WHEN 'SUBDISTRICT_MUNICIPALITY' THEN 1 WHEN 'TOWN_MUNICIPALITY' THEN 2
  WHEN 'CITY_MUNICIPALITY' THEN 3 WHEN 'PROVINCIAL_ORGANISATION' THEN 4 WHEN 'SPECIAL_LOCAL' THEN 5 WHEN 'PROVINCE' THEN 6
  WHEN 'MINISTRY' THEN 7 WHEN 'DEPARTMENT' THEN 8 WHEN 'STATE_ENTERPRISE' THEN 9 WHEN 'PUBLIC_ORGANISATION' THEN 10
  WHEN 'FUND' THEN 11 WHEN 'UNIVERSITY' THEN 12 WHEN 'INDEPENDENT' THEN 13 ELSE 14 END;
CREATE INDEX agency_kind_order ON agency (kind_place, sort_key, id);
CREATE INDEX agency_kind_reverse ON agency (kind_place DESC, sort_key, id);
CREATE INDEX agency_province_order ON agency (province_key, sort_key, id);
CREATE INDEX agency_province_reverse ON agency (province_key DESC, sort_key, id);

-- The best of a sub-indicator are found without reading those of all agencies.
CREATE INDEX standing_part_score ON standing_part (code, score, agency_id);
