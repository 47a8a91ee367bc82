-- SQLite finds parts of words by groups of three characters; PostgreSQL has pg_trgm for it.
CREATE VIRTUAL TABLE search_index USING fts5 (
  form, content = 'search_entry', content_rowid = 'id', tokenize = 'trigram case_sensitive 1');

CREATE TRIGGER search_entry_added AFTER INSERT ON search_entry BEGIN
  INSERT INTO search_index (rowid, form) VALUES (new.id, new.form);
END;

CREATE TRIGGER search_entry_removed AFTER DELETE ON search_entry BEGIN
  INSERT INTO search_index (search_index, rowid, form) VALUES ('delete', old.id, old.form);
END;
