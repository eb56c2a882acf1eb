-- Beside a terminal's printer runs a program with a key of its own.
alter table kiosks add column printer_key_hash text;
alter table kiosks add column printer_seen_at integer;
create unique index kiosks_by_printer_key on kiosks (printer_key_hash);

-- What somebody asked a terminal to print. It is printed when the program beside the printer says so, and not before.
create table kiosk_prints (
  id text primary key,
  kiosk_id text not null references kiosks (id),
  account_id text not null,
  session text not null,
  path text not null,
  state text not null check (state in ('asked', 'waiting', 'printing', 'printed', 'failed', 'dropped')),
  asked_at integer not null,
  printed_at integer
) strict;
create index kiosk_prints_of_session on kiosk_prints (session);
create index kiosk_prints_waiting on kiosk_prints (kiosk_id, state, asked_at);
create index kiosk_prints_of_account on kiosk_prints (account_id, path, printed_at);
create index kiosk_prints_by_state on kiosk_prints (state, asked_at);
