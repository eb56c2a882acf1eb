-- People: their accounts, sessions, codes, proofs of identity, and those they act for.
-- Columns named *_sealed hold AES-256-GCM texts under the row's own data key; *_index finds them blindly.

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  -- Wrapped by a master key. Null once the account is erased: nothing it sealed opens again.
  data_key TEXT,
  mobile_index TEXT UNIQUE,
  mobile_sealed TEXT,
  password TEXT,
  password_needs_code INTEGER NOT NULL DEFAULT 0 CHECK (password_needs_code IN (0, 1)),
  agreement TEXT NOT NULL,
  agreed_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  -- The identity that was verified; its name, for greeting, sealed here as well.
  identity_id TEXT,
  name_sealed TEXT,
  erased_at INTEGER
) STRICT;

CREATE TABLE sessions (
  -- SHA-256 of the cookie.
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  device TEXT NOT NULL,
  kiosk TEXT,
  ended_at INTEGER
) STRICT;
CREATE INDEX sessions_by_account ON sessions (account_id, ended_at, seen_at);
CREATE INDEX sessions_by_age ON sessions (created_at);

CREATE TABLE sms_codes (
  id TEXT PRIMARY KEY,
  -- SHA-256 of the cookie of the browser that asked for it.
  visitor TEXT NOT NULL,
  purpose TEXT NOT NULL,
  mobile_index TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX sms_codes_by_visitor ON sms_codes (visitor, purpose, expires_at);
CREATE INDEX sms_codes_by_age ON sms_codes (expires_at);

-- Single-use things that were used: captcha puzzles, links.
CREATE TABLE spent (
  id TEXT PRIMARY KEY,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX spent_by_age ON spent (expires_at);

-- A form that arrived after its session had died, kept for the same person in the same browser.
CREATE TABLE kept_forms (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  path TEXT NOT NULL,
  body_sealed TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX kept_forms_by_age ON kept_forms (expires_at);

CREATE TABLE operator_alarms (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  detail TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX operator_alarms_by_time ON operator_alarms (at);
