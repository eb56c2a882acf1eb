-- The court's own people, as its identity provider last named them. They sign what they do, so nobody is ever removed.
CREATE TABLE officers (
  id TEXT PRIMARY KEY,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  court TEXT NOT NULL,
  name TEXT NOT NULL,
  -- A JSON list of roles.
  roles TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  signed_in_at INTEGER,
  UNIQUE (issuer, subject)
) STRICT;
CREATE INDEX officers_of_court ON officers (court, id);

CREATE TABLE staff_sessions (
  -- SHA-256 of the cookie.
  id TEXT PRIMARY KEY,
  officer_id TEXT NOT NULL REFERENCES officers (id),
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE INDEX staff_sessions_by_officer ON staff_sessions (officer_id, ended_at);
CREATE INDEX staff_sessions_by_age ON staff_sessions (created_at);

-- Steps that two people must take: one proposes, another confirms. Who did what stays.
CREATE TABLE two_person_steps (
  id TEXT PRIMARY KEY,
  court TEXT NOT NULL,
  -- What it is about (an application, a refund, a template) and what is to be done with it.
  subject TEXT NOT NULL,
  step TEXT NOT NULL,
  told TEXT NOT NULL,
  first_officer TEXT NOT NULL REFERENCES officers (id),
  first_at INTEGER NOT NULL,
  second_officer TEXT REFERENCES officers (id),
  second_at INTEGER,
  outcome TEXT CHECK (outcome IN ('confirmed', 'refused')),
  CHECK ((outcome IS NULL) = (second_officer IS NULL) AND (outcome IS NULL) = (second_at IS NULL)),
  CHECK (outcome IS NOT 'confirmed' OR second_officer <> first_officer)
) STRICT;
CREATE UNIQUE INDEX two_person_steps_open ON two_person_steps (subject, step) WHERE outcome IS NULL;
CREATE INDEX two_person_steps_of_court ON two_person_steps (court, first_at) WHERE outcome IS NULL;

CREATE TRIGGER two_person_steps_stay BEFORE UPDATE ON two_person_steps
WHEN old.outcome IS NOT NULL
  OR (new.court, new.subject, new.step, new.told, new.first_officer, new.first_at)
  IS NOT (old.court, old.subject, old.step, old.told, old.first_officer, old.first_at)
BEGIN SELECT raise(abort, 'a proposal is confirmed or refused once, as it was made'); END;
CREATE TRIGGER two_person_steps_remain BEFORE DELETE ON two_person_steps
BEGIN SELECT raise(abort, 'steps of two people are never removed'); END;
