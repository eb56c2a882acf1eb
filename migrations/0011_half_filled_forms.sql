-- A form that somebody left half filled in: no answer of the application, and gone as soon as one is saved in its place.
CREATE TABLE half_filled_forms (
  application_id TEXT NOT NULL,
  holder TEXT NOT NULL,
  id TEXT NOT NULL,
  step TEXT NOT NULL,
  form TEXT NOT NULL,
  version INTEGER NOT NULL,
  body_sealed TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (application_id, holder, id)
) STRICT;
CREATE INDEX half_filled_forms_by_age ON half_filled_forms (saved_at);
