-- Officers' forms are kept as litigants' are; what was kept before lives for an hour only and is let go.
DROP TABLE kept_forms;
CREATE TABLE kept_forms (
  id TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  path TEXT NOT NULL,
  body_sealed TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX kept_forms_by_age ON kept_forms (expires_at);
