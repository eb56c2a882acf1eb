-- What is written is paid for row by row, and every index that a row stands in is one more. So a table that is found by
-- its own key is one row instead of two, what is looked for among few rows has an index of those few, and what another
-- index or nothing needs has none.
pragma defer_foreign_keys = on;

-- What has been delivered leaves the outbox: what is left in it is open.
create table new_outbox (
  application_id text not null references applications(id),
  seq integer not null,
  effect text not null,
  due_at integer not null,
  tries integer not null default 0,
  error text,
  primary key (application_id, seq, effect)
) strict, without rowid;
insert into new_outbox select application_id, seq, effect, due_at, tries, error from outbox where done_at is null;
drop table outbox;
alter table new_outbox rename to outbox;

create table new_materials (
  id text not null,
  application_id text not null references applications(id),
  slot text not null,
  name text not null,
  type text not null,
  size integer not null,
  sha256 text not null,
  key text not null,
  created_at integer not null,
  primary key (application_id, id)
) strict, without rowid;
insert into new_materials select id, application_id, slot, name, type, size, sha256, key, created_at from materials;
drop table materials;
alter table new_materials rename to materials;

create table new_documents (
  id text not null,
  application_id text not null,
  kind text not null,
  cause text not null,
  issuer text not null,
  number text not null,
  code text not null,
  holders text not null default '[]',
  facts text not null default '[]',
  issued_at integer not null,
  key text,
  sha256 text,
  size integer,
  signature text,
  void_at integer,
  void_reason text,
  primary key (application_id, kind, cause),
  unique (number, kind, issuer)
) strict, without rowid;
insert into new_documents select id, application_id, kind, cause, issuer, number, code, holders, facts, issued_at,
  key, sha256, size, signature, void_at, void_reason from documents;
drop table documents;
alter table new_documents rename to documents;
create index documents_by_sha256 on documents (sha256) where sha256 is not null;
create trigger documents_stay before update on documents
when old.sha256 is not null and (
  new.id <> old.id or new.kind <> old.kind or new.issuer <> old.issuer or new.number <> old.number
  or new.code <> old.code or new.holders <> old.holders or new.facts <> old.facts or new.issued_at <> old.issued_at
  or new.key <> old.key or new.sha256 <> old.sha256 or new.size <> old.size or new.signature <> old.signature)
begin select raise(abort, 'an issued document is never changed'); end;
create trigger documents_void_stays before update of void_at on documents
when old.void_at is not null and new.void_at is not old.void_at
begin select raise(abort, 'a void document stays void'); end;
create trigger documents_remain before delete on documents
begin select raise(abort, 'documents are never removed'); end;

create table new_sessions (
  -- SHA-256 of the cookie.
  id text primary key,
  account_id text not null references accounts (id),
  created_at integer not null,
  seen_at integer not null,
  device text not null,
  kiosk text,
  ended_at integer
) strict, without rowid;
insert into new_sessions select id, account_id, created_at, seen_at, device, kiosk, ended_at from sessions;
drop table sessions;
alter table new_sessions rename to sessions;
create index sessions_by_account on sessions (account_id);
create index sessions_by_age on sessions (created_at);

create table new_staff_sessions (
  -- SHA-256 of the cookie.
  id text primary key,
  officer_id text not null references officers (id),
  created_at integer not null,
  seen_at integer not null,
  ended_at integer
) strict, without rowid;
insert into new_staff_sessions select id, officer_id, created_at, seen_at, ended_at from staff_sessions;
drop table staff_sessions;
alter table new_staff_sessions rename to staff_sessions;
create index staff_sessions_by_officer on staff_sessions (officer_id) where ended_at is null;
create index staff_sessions_by_age on staff_sessions (created_at);

create table new_sms_codes (
  id text not null,
  -- SHA-256 of the cookie of the browser that asked for it.
  visitor text not null,
  purpose text not null,
  mobile_index text not null,
  code_hash text not null,
  tries integer not null default 0,
  expires_at integer not null,
  used_at integer,
  primary key (visitor, purpose, mobile_index, id)
) strict, without rowid;
insert into new_sms_codes select id, visitor, purpose, mobile_index, code_hash, tries, expires_at, used_at from sms_codes;
drop table sms_codes;
alter table new_sms_codes rename to sms_codes;
create index sms_codes_by_age on sms_codes (expires_at);

-- When it ends is said by the thing itself, so it is the same each time that it is shown.
create table new_spent (
  expires_at integer not null,
  id text not null,
  primary key (expires_at, id)
) strict, without rowid;
insert into new_spent select expires_at, id from spent;
drop table spent;
alter table new_spent rename to spent;

create table new_face_checks (
  id text primary key,
  -- SHA-256 of the address in the QR code.
  token text not null unique,
  account_id text not null references accounts (id),
  session text not null,
  state text not null default 'open' check (state in ('open', 'begun', 'passed', 'failed')),
  -- Who is to be checked, sealed with the account's key; gone once it is decided.
  details_sealed text,
  -- The phone that took it up: nobody else can.
  phone text,
  consent text,
  consented_at integer,
  provider_token text,
  url text,
  because text,
  -- When the provider was last asked how it went.
  asked_at integer not null default 0,
  expires_at integer not null
) strict, without rowid;
insert into new_face_checks select id, token, account_id, session, state, details_sealed, phone, consent, consented_at,
  provider_token, url, because, asked_at, expires_at from face_checks;
drop table face_checks;
alter table new_face_checks rename to face_checks;
create index face_checks_of_account on face_checks (account_id);
create index face_checks_by_age on face_checks (expires_at);

create table new_half_filled_forms (
  application_id text not null,
  holder text not null,
  id text not null,
  step text not null,
  form text not null,
  version integer not null,
  body_sealed text not null,
  saved_at integer not null,
  primary key (application_id, holder, id)
) strict, without rowid;
insert into new_half_filled_forms select application_id, holder, id, step, form, version, body_sealed, saved_at
from half_filled_forms;
drop table half_filled_forms;
alter table new_half_filled_forms rename to half_filled_forms;
create index half_filled_forms_by_age on half_filled_forms (saved_at);

-- Most applications have no insurer; the clock looks for those that wait for money, and for those that are in force.
drop index applications_at_insurer;
drop index applications_of_insurer;
drop index applications_of_insurer_by_status;
create index applications_of_insurer on applications (insurer, kind, submitted_at, id)
where insurer is not null and submitted_at is not null;
create index applications_of_insurer_by_status on applications (insurer, kind, status, submitted_at, id)
where insurer is not null and submitted_at is not null;
drop index applications_by_status;
create index applications_payable on applications (status) where status in ('awaiting_fee', 'awaiting_premium');
create index applications_in_force on applications (due_at) where status = 'in_force';

-- Open orders are found among those that are open, and notices by their applications; orders that are held for a
-- person, and those that the court's own account is paid for, have lists.
drop index payment_orders_by_status;
drop index payment_notices_due;
create index payment_orders_held on payment_orders (application_id) where status = 'held';
drop index payment_orders_of_provider;
create index payment_orders_by_transfer on payment_orders (status, created_at) where provider = 'transfer';
drop index ledger_of_order;
