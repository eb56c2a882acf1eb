-- What is to be paid, to whom and by when. A changed fee is a new notice: the old one is void and stays.
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
) strict;
create unique index payment_notices_one_valid on payment_notices (application_id) where voided_at is null;
create index payment_notices_due on payment_notices (due_at) where voided_at is null;
create trigger payment_notices_stay before update on payment_notices
when new.amount <> old.amount or new.payee <> old.payee or new.application_id <> old.application_id
  or new.number <> old.number or new.kind <> old.kind
  or old.voided_at is not null and new.voided_at is not old.voided_at
begin select raise(abort, 'a payment notice is never changed, only made void'); end;

-- One try to pay a notice, under a number that the provider knows it by. `applied`: it paid the notice.
-- `closing`: why it must end. `paid`, `trade` and `paid_at` are what the provider says came in.
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
) strict;
create unique index payment_orders_one_open on payment_orders (application_id)
  where status in ('created', 'pending', 'held');
create unique index payment_orders_one_applied on payment_orders (notice) where applied = 1;
create index payment_orders_of_application on payment_orders (application_id, created_at);
create index payment_orders_check on payment_orders (check_at) where status in ('created', 'pending', 'held');
create index payment_orders_paid on payment_orders (provider, paid_at) where status = 'succeeded';

create trigger payment_orders_of_notice before insert on payment_orders
when not exists (select 1 from payment_notices n where n.number = new.notice and n.voided_at is null
  and n.amount = new.amount and n.application_id = new.application_id)
begin select raise(abort, 'an order is for the amount of a valid notice'); end;
create trigger payment_orders_stay before update on payment_orders
when new.number <> old.number or new.notice <> old.notice or new.application_id <> old.application_id
  or new.amount <> old.amount or new.provider <> old.provider
begin select raise(abort, 'an order is never changed'); end;
create trigger payment_orders_success_is_final before update on payment_orders
when old.status = 'succeeded' and (new.status <> old.status or new.applied <> old.applied
  or new.paid <> old.paid or new.paid_at <> old.paid_at)
begin select raise(abort, 'a payment that succeeded is final'); end;
create trigger payment_orders_apply_to_valid before update of applied on payment_orders
when new.applied = 1 and old.applied = 0 and not exists (
  select 1 from payment_notices n where n.number = new.notice and n.voided_at is null)
begin select raise(abort, 'a void notice is not paid'); end;
create trigger payment_orders_remain before delete on payment_orders
begin select raise(abort, 'orders are never removed'); end;

-- Money that goes back, tied to why. `seq`: the event it follows from. Above a limit two people are needed.
create table payment_refunds (
  order_number text not null references payment_orders(number),
  n integer not null,
  number text not null unique,
  application_id text not null references applications(id),
  amount integer not null check (amount > 0),
  cause text not null check (cause in
    ('late', 'overpaid', 'wrong_amount', 'withdrawn', 'surrendered', 'dismissed', 'fee_lowered')),
  seq integer,
  status text not null check (status in ('proposed', 'declined', 'requested', 'stuck', 'succeeded')),
  proposed_by text not null,
  decided_by text,
  note text not null default '',
  created_at integer not null,
  check_at integer not null,
  tries integer not null default 0,
  error text,
  succeeded_at integer,
  primary key (order_number, n),
  check (decided_by is null or decided_by <> proposed_by),
  check (status <> 'succeeded' or succeeded_at is not null)
) strict, without rowid;
create index payment_refunds_open on payment_refunds (check_at) where status = 'requested';
create index payment_refunds_waiting on payment_refunds (status, created_at) where status in ('proposed', 'stuck');
create index payment_refunds_of_application on payment_refunds (application_id);
create trigger payment_refunds_within before insert on payment_refunds
when new.amount + (select coalesce(sum(r.amount), 0) from payment_refunds r
    where r.order_number = new.order_number and r.status <> 'declined')
  > (select coalesce(max(o.paid), 0) from payment_orders o where o.number = new.order_number and o.status = 'succeeded')
begin select raise(abort, 'no more goes back than came in'); end;
create trigger payment_refunds_stay before update on payment_refunds
when new.amount <> old.amount or new.number <> old.number or old.status in ('succeeded', 'declined') and new.status <> old.status
begin select raise(abort, 'a refund is never changed'); end;
create trigger payment_refunds_remain before delete on payment_refunds
begin select raise(abort, 'refunds are never removed'); end;

-- What providers told us, kept before it is acknowledged; a hint, until the provider has been asked.
create table payment_hints (
  provider text not null,
  id text not null,
  order_number text not null,
  about text not null,
  said text not null,
  amount integer,
  received_at integer not null,
  applied_at integer,
  primary key (provider, id)
) strict, without rowid;
create index payment_hints_open on payment_hints (received_at) where applied_at is null;
create index payment_hints_of_order on payment_hints (order_number);

-- Double entry: a row takes an amount from one account and gives it to another, so the books always balance.
create table ledger (
  id text primary key,
  debit text not null,
  credit text not null,
  amount integer not null check (amount > 0),
  application_id text not null,
  order_number text not null,
  at integer not null,
  check (debit <> credit)
) strict, without rowid;
create index ledger_of_order on ledger (order_number);
create index ledger_debit on ledger (debit, at);
create index ledger_credit on ledger (credit, at);
create trigger ledger_stays before update on ledger begin select raise(abort, 'the ledger is never changed'); end;
create trigger ledger_remains before delete on ledger begin select raise(abort, 'the ledger is never cut'); end;

-- The court's own account, as its bank lists it. Whose money a line is, a reference or a clerk says.
create table bank_lines (
  serial text primary key,
  at integer not null,
  amount integer not null check (amount <> 0),
  remark text not null,
  other text not null,
  order_number text references payment_orders(number),
  refund text not null default '',
  matched_by text,
  matched_at integer,
  created_at integer not null
) strict, without rowid;
create index bank_lines_unmatched on bank_lines (at) where order_number is null;
create index bank_lines_of_order on bank_lines (order_number) where order_number is not null;
create trigger bank_lines_stay before update on bank_lines
when new.amount <> old.amount or new.at <> old.at or old.order_number is not null and new.order_number is not old.order_number
begin select raise(abort, 'a matched line stays matched'); end;

create table payment_vouchers (
  id text primary key,
  order_number text not null references payment_orders(number),
  name text not null,
  type text not null,
  size integer not null,
  sha256 text not null,
  key text not null,
  created_at integer not null
) strict;
create index payment_vouchers_of_order on payment_vouchers (order_number);

-- Our orders, the provider's statement and the ledger, compared day by day.
create table reconciliation_runs (
  provider text not null,
  day text not null,
  ran_at integer not null,
  orders integer not null,
  lines integer not null,
  entries integer not null,
  differences integer not null,
  primary key (provider, day, ran_at)
) strict, without rowid;
create table reconciliation_differences (
  provider text not null,
  day text not null,
  kind text not null,
  number text not null,
  ours integer,
  theirs integer,
  ledger integer,
  found_at integer not null,
  settled_at integer,
  settled_by text,
  note text not null default '',
  primary key (provider, day, kind, number)
) strict, without rowid;
create index reconciliation_open on reconciliation_differences (found_at) where settled_at is null;
