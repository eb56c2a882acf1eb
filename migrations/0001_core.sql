-- One row per application. `version` counts its events, `head` is the hash of the last one.
create table applications (
  id text primary key,
  kind text not null,
  status text not null default 'draft',
  version integer not null default 0,
  head text not null default '',
  owner text not null,
  number text unique,
  court text,
  insurer text,
  stage text,
  amount integer,
  about text not null default '',
  due_at integer,
  due_certain integer not null default 1,
  data_key text not null,
  backs text references applications(id),
  created_at integer not null,
  updated_at integer not null,
  submitted_at integer
) strict;
create index applications_of_owner on applications (owner, updated_at desc, id);
create index applications_at_court on applications (court, kind, status, due_at, id);
create index applications_at_insurer on applications (insurer, kind, status, id);
create index applications_due on applications (due_at) where due_at is not null;

create trigger applications_step_by_step before update of version on applications
when new.version not in (old.version, old.version + 1)
begin select raise(abort, 'a version grows by one'); end;

create trigger applications_status_by_event before update of status on applications
when new.status <> old.status and not exists (
  select 1 from events e
  where e.application_id = new.id and e.seq = new.version and e.from_status = old.status and e.to_status = new.status)
begin select raise(abort, 'a status changes by an event'); end;

-- One row per filled-in form, so a new question, or a new kind of property, needs no migration.
create table entries (
  application_id text not null references applications(id),
  id text not null,
  step text not null,
  form text not null,
  value text not null,
  version integer not null default 1,
  created_at integer not null,
  updated_at integer not null,
  primary key (application_id, id)
) strict, without rowid;

-- Append-only and hash-chained; the key is the fence that makes a move land whole or not at all.
create table events (
  application_id text not null references applications(id),
  seq integer not null,
  command text not null unique,
  event text not null,
  from_status text not null,
  to_status text not null,
  actor text not null,
  actor_id text not null,
  told text not null,
  at integer not null,
  prev text not null,
  hash text not null,
  primary key (application_id, seq)
) strict, without rowid;

create trigger events_stay before update on events begin select raise(abort, 'events are never changed'); end;
create trigger events_remain before delete on events begin select raise(abort, 'events are never removed'); end;
create trigger events_chain before insert on events
when new.prev <> coalesce((select hash from events where application_id = new.application_id and seq = new.seq - 1), '')
  or new.seq <> 1 and not exists (select 1 from events where application_id = new.application_id and seq = new.seq - 1)
begin select raise(abort, 'an event follows the one before'); end;

-- What was submitted, as it was submitted: sealed, and named by its hash in the event.
create table snapshots (
  application_id text not null references applications(id),
  seq integer not null,
  hash text not null,
  sealed text not null,
  primary key (application_id, seq)
) strict, without rowid;

create table materials (
  id text primary key,
  application_id text not null references applications(id),
  slot text not null,
  name text not null,
  type text not null,
  size integer not null,
  sha256 text not null,
  key text not null,
  created_at integer not null
) strict;
create index materials_of_application on materials (application_id, created_at);

-- What must follow a move, written with it and delivered by the alarm.
create table outbox (
  id text primary key,
  application_id text not null references applications(id),
  seq integer not null,
  effect text not null,
  due_at integer not null,
  tries integer not null default 0,
  error text,
  done_at integer
) strict;
create index outbox_open on outbox (application_id, due_at) where done_at is null;
create index outbox_forgotten on outbox (due_at) where done_at is null;

create table counters (
  name text primary key,
  value integer not null
) strict, without rowid;
