-- A partner is a machine client: of an insurer, or of a court's own case-handling system.
create table partner (
  client_id text primary key,
  kind text not null check (kind in ('insurer', 'court')),
  tenant text not null,
  name text not null,
  scopes text not null,
  jwks_uri text,
  jwks_seen text,
  jwks_seen_at integer not null default 0,
  dpop_only integer not null default 0 check (dpop_only in (0, 1)),
  disabled_at integer,
  created_at integer not null
) strict;
create index partner_by_tenant on partner (kind, tenant);

create table partner_key (
  client_id text not null references partner (client_id),
  kid text not null,
  jwk text not null,
  retires_at integer,
  primary key (client_id, kid)
) strict, without rowid;

-- Only the hash of a token is kept, so that a copy of this table opens nothing.
create table partner_token (
  hash text primary key,
  client_id text not null references partner (client_id),
  scopes text not null,
  jkt text,
  expires_at integer not null
) strict, without rowid;
create index partner_token_by_end on partner_token (expires_at);

-- What may be shown once only: ids of client assertions and of DPoP proofs, until they would expire anyway.
create table partner_once (
  id text primary key,
  expires_at integer not null
) strict, without rowid;
create index partner_once_by_end on partner_once (expires_at);

create table partner_request (
  client_id text not null references partner (client_id),
  key text not null,
  fingerprint text not null,
  status integer,
  body text,
  at integer not null,
  primary key (client_id, key)
) strict, without rowid;
create index partner_request_by_time on partner_request (at);

-- The feed: what a tenant is told, in the order in which it landed.
create table partner_event (
  seq integer primary key autoincrement,
  id text not null unique,
  kind text not null,
  tenant text not null,
  type text not null,
  subject text not null,
  data text not null,
  at integer not null
) strict;
create index partner_event_by_tenant on partner_event (kind, tenant, seq);

create table webhook (
  id text primary key,
  client_id text not null references partner (client_id),
  kind text not null,
  tenant text not null,
  url text not null,
  types text not null,
  public_key text not null,
  disabled_at integer,
  disabled_because text,
  created_at integer not null
) strict;
create index webhook_by_tenant on webhook (kind, tenant);

create table webhook_delivery (
  webhook_id text not null references webhook (id),
  event_seq integer not null references partner_event (seq),
  state text not null check (state in ('waiting', 'delivered', 'failed')),
  tries integer not null default 0,
  due_at integer not null,
  answer text,
  tried_at integer,
  primary key (webhook_id, event_seq)
) strict, without rowid;
create index webhook_delivery_due on webhook_delivery (due_at) where state = 'waiting';

-- The work lists of partners, the longest waiting first.
create index applications_of_insurer on applications (insurer, kind, submitted_at, id) where submitted_at is not null;
create index applications_of_insurer_by_status on applications (insurer, kind, status, submitted_at, id) where submitted_at is not null;
create index applications_of_court on applications (court, kind, submitted_at, id) where submitted_at is not null;
create index applications_of_court_by_status on applications (court, kind, status, submitted_at, id) where submitted_at is not null;

create table insurer (
  id text primary key,
  zh text not null,
  en text not null,
  address text not null,
  hotline text not null,
  usual_hours integer not null
) strict;

-- What an insurer asks at one court, or everywhere ('*'). A new card is a new row: an old offer can still be understood.
create table rate_card (
  insurer text not null references insurer (id),
  court text not null,
  version integer not null,
  card text,
  at integer not null,
  primary key (insurer, court, version)
) strict, without rowid;
create index rate_card_at_court on rate_card (court, insurer, version);

-- One row per insurer asked about one application; `asked_about` is the hash of the answers that the offer is for.
create table quote (
  id text primary key,
  application_id text not null references applications (id),
  insurer text not null references insurer (id),
  state text not null check (state in ('asked', 'offered', 'declined', 'taken', 'not_taken')),
  version integer not null default 1,
  asked_about text not null,
  asked_at integer not null,
  premium integer,
  rate integer,
  conditions text,
  reason text,
  valid_until text,
  answered_at integer,
  unique (application_id, insurer)
) strict;
create index quote_of_insurer on quote (insurer, state, asked_at, id);
create unique index quote_taken_once on quote (application_id) where state = 'taken';

create table endorsement (
  id text primary key,
  application_id text not null references applications (id),
  insurer text not null references insurer (id),
  number text not null,
  summary text not null,
  key text not null,
  sha256 text not null,
  at integer not null,
  unique (insurer, number)
) strict;
create index endorsement_of_application on endorsement (application_id, at);

-- One guarantee backs one preservation.
create unique index applications_backed_once on applications (backs) where backs is not null;
