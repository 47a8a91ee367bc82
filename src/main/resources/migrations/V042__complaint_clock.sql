-- The same clock with what lists ask beside it, so that no list joins a complaint with itself.
DROP VIEW complaint_clock;
CREATE VIEW complaint_clock AS
SELECT id, agency_id, channel, state, received_on, entries, read_entries, CASE state
    WHEN 'NEW' THEN examine_by
    WHEN 'CONCLUDED' THEN close_by
    WHEN 'CLOSED' THEN NULL
    ELSE CASE WHEN preliminary_on IS NULL THEN preliminary_by ELSE close_by END
  END AS due_on
FROM complaint;
