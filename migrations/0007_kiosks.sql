-- Terminals in court lobbies. A terminal is known by its own key, of which only the hash is kept.
create table kiosks (
  id text primary key,
  court text not null,
  name text not null,
  key_hash text unique,
  created_by text not null,
  created_at integer not null,
  enrolled_at integer,
  seen_at integer,
  -- What the terminal last said of its printer.
  printer text not null default 'unknown' check (printer in ('unknown', 'ready', 'out_of_paper', 'jammed', 'off')),
  locked_at integer,
  locked_by text
) strict;
create index kiosks_of_court on kiosks (court, name);

-- Said aloud or typed at a terminal, once: to enrol it, or by a clerk who helps the person in front of it.
create table kiosk_codes (
  hash text primary key,
  purpose text not null check (purpose in ('enrol', 'guide')),
  court text not null,
  kiosk_id text references kiosks (id),
  officer text not null,
  officer_name text not null,
  expires_at integer not null,
  used_at integer
) strict;
create index kiosk_codes_by_age on kiosk_codes (expires_at);

-- Who was guided by whom, and to what they agreed.
create table kiosk_guidance (
  id text primary key,
  kiosk_id text not null references kiosks (id),
  account_id text not null,
  session text not null,
  officer text not null,
  officer_name text not null,
  consent text not null,
  at integer not null
) strict;
create index kiosk_guidance_of_session on kiosk_guidance (session);

-- A session on its way from one screen to another: a QR code, then two digits that show that both are in one hand.
create table handovers (
  id text primary key,
  way text not null check (way in ('phone', 'kiosk')),
  state text not null default 'open' check (state in ('open', 'met', 'given', 'done', 'stopped')),
  giver text,
  receiver text,
  account_id text,
  kiosk_id text references kiosks (id),
  path text not null,
  digits text,
  tries integer not null default 0,
  expires_at integer not null
) strict;
create index handovers_of_giver on handovers (giver, expires_at);
create index handovers_of_receiver on handovers (receiver, expires_at);
create index handovers_by_age on handovers (expires_at);
