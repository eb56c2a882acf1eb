-- Fewer rows again: an index that is written with every move has to earn it, and what a trigger can look up in rows that
-- are found anyway needs no index of its own. A table that others point to is emptied into another and filled again.
pragma defer_foreign_keys = on;

-- One's own are listed as they were begun, which no save changes; a court's by status and by time, each in one index.
create table old_applications as select * from applications;
drop table applications;
create table applications (
  id text primary key,
  kind text not null,
  status text not null default 'draft',
  version integer not null default 0,
  head text not null default '',
  owner text not null,
  number text,
  court text,
  insurer text,
  stage text,
  amount integer,
  preserves text,
  urgent integer not null default 0,
  about text not null default '',
  due_at integer,
  due_certain integer not null default 1,
  data_key text not null,
  backs text references applications(id),
  created_at integer not null,
  updated_at integer not null,
  submitted_at integer,
  answer_by integer
) strict, without rowid;
insert into applications select id, kind, status, version, head, owner, number, court, insurer, stage, amount, preserves,
  urgent, about, due_at, due_certain, data_key, backs, created_at, updated_at, submitted_at, answer_by
from old_applications;
drop table old_applications;

create unique index applications_numbered on applications (number) where number is not null;
create index applications_of_owner on applications (owner, created_at desc, id);
create index applications_in_queue on applications (status, court, kind, coalesce(answer_by, due_at, 9e15), number)
where number is not null;
create index applications_asked on applications (court, kind, answer_by, number) where answer_by is not null;
create index applications_of_court on applications (court, kind, submitted_at, id) where submitted_at is not null;
create index applications_of_insurer on applications (insurer, kind, submitted_at, id)
where insurer is not null and submitted_at is not null;
create index applications_of_insurer_by_status on applications (insurer, kind, status, submitted_at, id)
where insurer is not null and submitted_at is not null;
create unique index applications_backed_once on applications (backs) where backs is not null;
create index applications_in_force on applications (due_at) where status = 'in_force';

create trigger applications_step_by_step before update of version on applications
when new.version not in (old.version, old.version + 1)
begin select raise(abort, 'a version grows by one'); end;
create trigger applications_status_by_event before update of status on applications
when new.status <> old.status and not exists (
  select 1 from events e
  where e.application_id = new.id and e.seq = new.version and e.from_status = old.status and e.to_status = new.status)
begin select raise(abort, 'a status changes by an event'); end;
create trigger applications_frozen before update on applications
when exists (select 1 from frozen_applications f where f.application_id = new.id and f.lifted_at is null)
begin select raise(abort, 'this application is frozen'); end;

-- A command is carried out once in its application, whose few events are looked through.
create table old_events as select * from events;
drop table events;
create table events (
  application_id text not null references applications(id),
  seq integer not null,
  command text not null,
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
insert into events select application_id, seq, command, event, from_status, to_status, actor, actor_id, told, at, prev,
  hash from old_events;
drop table old_events;
create index events_at on events (at);
create trigger events_stay before update on events begin select raise(abort, 'events are never changed'); end;
create trigger events_remain before delete on events begin select raise(abort, 'events are never removed'); end;
create trigger events_chain before insert on events
when new.prev <> coalesce((select hash from events where application_id = new.application_id and seq = new.seq - 1), '')
  or new.seq <> 1 and not exists (select 1 from events where application_id = new.application_id and seq = new.seq - 1)
begin select raise(abort, 'an event follows the one before'); end;
create trigger events_once before insert on events
when exists (select 1 from events where application_id = new.application_id and command = new.command)
begin select raise(abort, 'a command is carried out once'); end;
create trigger events_frozen before insert on events
when exists (select 1 from frozen_applications f where f.application_id = new.application_id and f.lifted_at is null)
begin select raise(abort, 'this application is frozen'); end;

-- All that must follow one move is one row: a JSON list of what has not been delivered yet.
create table new_outbox (
  application_id text not null references applications(id),
  seq integer not null,
  effects text not null,
  due_at integer not null,
  tries integer not null default 0,
  error text,
  primary key (application_id, seq)
) strict, without rowid;
insert into new_outbox select application_id, seq, json_group_array(effect), min(due_at), max(tries), max(error)
from outbox group by application_id, seq;
drop table outbox;
alter table new_outbox rename to outbox;

-- Whether a notice of an application is valid, and whether one was paid, is seen among the few that it has.
create table old_payment_notices as select * from payment_notices;
create table old_payment_orders as select * from payment_orders;
drop table payment_orders;
drop table payment_notices;
create table payment_notices (
  number text primary key,
  application_id text not null references applications(id),
  seq integer not null,
  kind text not null check (kind in ('fee', 'premium')),
  amount integer not null check (amount > 0),
  payee text not null,
  due_at integer not null,
  issued_at integer not null,
  voided_at integer,
  reminded integer not null default 0
) strict, without rowid;
insert into payment_notices select number, application_id, seq, kind, amount, payee, due_at, issued_at, voided_at,
  reminded from old_payment_notices;
drop table old_payment_notices;
create index payment_notices_of_application on payment_notices (application_id, issued_at);
create trigger payment_notices_one_valid before insert on payment_notices
when exists (select 1 from payment_notices where application_id = new.application_id and voided_at is null)
begin select raise(abort, 'one notice is valid at a time'); end;
create trigger payment_notices_stay before update on payment_notices
when new.amount <> old.amount or new.payee <> old.payee or new.application_id <> old.application_id
  or new.number <> old.number or new.kind <> old.kind
  or old.voided_at is not null and new.voided_at is not old.voided_at
begin select raise(abort, 'a payment notice is never changed, only made void'); end;

create table payment_orders (
  number text primary key,
  notice text not null references payment_notices(number),
  application_id text not null references applications(id),
  provider text not null,
  way text not null,
  amount integer not null check (amount > 0),
  status text not null default 'created' check (status in ('created', 'pending', 'held', 'succeeded', 'closed')),
  applied integer not null default 0 check (applied in (0, 1)),
  origin text not null,
  pay text,
  closing text check (closing in ('expired', 'moved_on', 'replaced', 'refused')),
  paid integer check (paid > 0),
  trade text,
  paid_at integer,
  seen text,
  created_at integer not null,
  expires_at integer not null,
  check_at integer not null,
  checks integer not null default 0,
  check (applied = 0 or status = 'succeeded'),
  check (status <> 'succeeded' or paid is not null)
) strict, without rowid;
insert into payment_orders select number, notice, application_id, provider, way, amount, status, applied, origin, pay,
  closing, paid, trade, paid_at, seen, created_at, expires_at, check_at, checks from old_payment_orders;
drop table old_payment_orders;
create unique index payment_orders_one_open on payment_orders (application_id)
where status in ('created', 'pending', 'held');
create index payment_orders_held on payment_orders (application_id) where status = 'held';
create index payment_orders_by_transfer on payment_orders (status, created_at) where provider = 'transfer';
create index payment_orders_of_application on payment_orders (application_id, created_at);
create index payment_orders_paid on payment_orders (provider, paid_at) where status = 'succeeded';
create trigger payment_orders_of_notice before insert on payment_orders
when not exists (select 1 from payment_notices n where n.number = new.notice and n.voided_at is null
  and n.amount = new.amount and n.application_id = new.application_id)
begin select raise(abort, 'an order is for the amount of a valid notice'); end;
create trigger payment_orders_frozen before insert on payment_orders
when exists (select 1 from frozen_applications f where f.application_id = new.application_id and f.lifted_at is null)
begin select raise(abort, 'this application is frozen'); end;
create trigger payment_orders_stay before update on payment_orders
when new.number <> old.number or new.notice <> old.notice or new.application_id <> old.application_id
  or new.amount <> old.amount or new.provider <> old.provider
begin select raise(abort, 'an order is never changed'); end;
create trigger payment_orders_success_is_final before update on payment_orders
when old.status = 'succeeded' and (new.status <> old.status or new.applied <> old.applied
  or new.paid <> old.paid or new.paid_at <> old.paid_at)
begin select raise(abort, 'a payment that succeeded is final'); end;
create trigger payment_orders_apply_to_valid before update of applied on payment_orders
when new.applied = 1 and old.applied = 0 and (
  not exists (select 1 from payment_notices n where n.number = new.notice and n.voided_at is null)
  or exists (select 1 from payment_orders o
    where o.application_id = new.application_id and o.notice = new.notice and o.applied = 1))
begin select raise(abort, 'only a valid notice is paid, and only once'); end;
create trigger payment_orders_remain before delete on payment_orders
begin select raise(abort, 'orders are never removed'); end;

-- What a provider said is looked for by its order; the same word about it is the same row.
create table new_payment_hints (
  provider text not null,
  id text not null,
  order_number text not null,
  about text not null,
  said text not null,
  amount integer,
  received_at integer not null,
  applied_at integer,
  primary key (order_number, provider, id)
) strict, without rowid;
insert into new_payment_hints select provider, id, order_number, about, said, amount, received_at, applied_at
from payment_hints;
drop table payment_hints;
alter table new_payment_hints rename to payment_hints;
create index payment_hints_open on payment_hints (received_at) where applied_at is null;

-- The ledger is read by days.
drop index ledger_debit;
drop index ledger_credit;
create index ledger_by_time on ledger (at);
