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
  erased_at INTEGER,
  -- An erased account whose applications the law keeps: locked away until then, and shredded after.
  kept_until INTEGER
) STRICT;
CREATE INDEX accounts_to_shred ON accounts (kept_until) WHERE kept_until IS NOT NULL;

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

-- What somebody has shown to be: a person, a lawyer, or the handler of an organisation. No image is ever kept here.
CREATE TABLE identities (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'lawyer', 'organisation')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'verified', 'refused', 'revoked')),
  method TEXT NOT NULL CHECK (method IN ('face', 'counter', 'documents')),
  -- The document, licence or credit number, found blindly.
  number_index TEXT NOT NULL,
  details_sealed TEXT NOT NULL,
  -- The court asked to decide, by its code.
  court TEXT,
  provider TEXT,
  transaction_id TEXT,
  result_hash TEXT,
  consent TEXT,
  consented_at INTEGER,
  asked_at INTEGER NOT NULL,
  decided_at INTEGER,
  decided_by TEXT,
  because TEXT
) STRICT;
CREATE INDEX identities_by_account ON identities (account_id, kind, asked_at);
CREATE INDEX identities_waiting ON identities (court, asked_at) WHERE state = 'waiting';
CREATE UNIQUE INDEX identities_one_waiting ON identities (account_id, kind) WHERE state = 'waiting';
CREATE INDEX identities_by_number ON identities (number_index);

-- A face check under way: begun on one screen, done on a phone.
CREATE TABLE face_checks (
  id TEXT PRIMARY KEY,
  -- SHA-256 of the address in the QR code.
  token TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  session TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'begun', 'passed', 'failed')),
  -- Who is to be checked, sealed with the account's key; gone once it is decided.
  details_sealed TEXT,
  -- The phone that took it up: nobody else can.
  phone TEXT,
  consent TEXT,
  consented_at INTEGER,
  provider_token TEXT,
  url TEXT,
  because TEXT,
  -- When the provider was last asked how it went.
  asked_at INTEGER NOT NULL DEFAULT 0,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX face_checks_by_age ON face_checks (expires_at);

-- Given by a clerk who has seen the person and the document; one code for one name and number.
CREATE TABLE counter_codes (
  hash TEXT PRIMARY KEY,
  court TEXT NOT NULL,
  officer TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_by TEXT,
  used_at INTEGER
) STRICT;

-- Copies of documents for the manual lane, deleted once it is decided.
CREATE TABLE identity_papers (
  identity_id TEXT NOT NULL REFERENCES identities (id),
  key TEXT NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (identity_id, key)
) STRICT;

CREATE TABLE organisations (
  id TEXT PRIMARY KEY,
  uscc TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  data_key TEXT NOT NULL,
  representative_sealed TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE handlers (
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  role TEXT NOT NULL CHECK (role IN ('administrator', 'handler')),
  since INTEGER NOT NULL,
  until INTEGER,
  PRIMARY KEY (organisation_id, account_id)
) STRICT;
CREATE INDEX handlers_by_account ON handlers (account_id);

CREATE TABLE handler_invitations (
  organisation_id TEXT NOT NULL REFERENCES organisations (id),
  mobile_index TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('administrator', 'handler')),
  invited_by TEXT NOT NULL REFERENCES accounts (id),
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (organisation_id, mobile_index)
) STRICT;
CREATE INDEX handler_invitations_by_mobile ON handler_invitations (mobile_index);

-- Parties one files for again and again; an organisation's are shared by its handlers.
CREATE TABLE address_book (
  id TEXT PRIMARY KEY,
  account_id TEXT REFERENCES accounts (id),
  organisation_id TEXT REFERENCES organisations (id),
  form TEXT NOT NULL,
  value_sealed TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK ((account_id IS NULL) <> (organisation_id IS NULL))
) STRICT;
CREATE INDEX address_book_by_account ON address_book (account_id, updated_at);
CREATE INDEX address_book_by_organisation ON address_book (organisation_id, updated_at);

CREATE TABLE powers_of_attorney (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  -- Who gave it, by the blind index of the document or credit number.
  principal_index TEXT NOT NULL,
  principal_sealed TEXT NOT NULL,
  scope TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  file_key TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;
CREATE INDEX powers_by_account ON powers_of_attorney (account_id, principal_index);

-- Who looked at a full value, which one and why; never the value itself.
CREATE TABLE reveals (
  id TEXT PRIMARY KEY,
  by TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  column_name TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX reveals_by_row ON reveals (table_name, row_id, at);

-- The master keys under which everything has been locked anew.
CREATE TABLE key_rotations (
  master TEXT PRIMARY KEY,
  done_at INTEGER NOT NULL
) STRICT;
