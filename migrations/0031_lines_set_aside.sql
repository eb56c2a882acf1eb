-- A line of the bank's statement that pays nothing here, on the word of a finance officer: it waits no longer, and stays
-- in the record with who said so and when. What is taken up again leaves its row behind.
create table bank_lines_set_aside (
  id text primary key,
  serial text not null references bank_lines (serial),
  court text not null,
  why text not null check (why in ('not_ours', 'returned')),
  note text not null,
  officer text not null,
  at integer not null,
  again_by text,
  again_at integer
) strict, without rowid;
create unique index bank_lines_set_aside_once on bank_lines_set_aside (serial, court) where again_at is null;
create index bank_lines_set_aside_at on bank_lines_set_aside (court, at);
create trigger bank_lines_set_aside_stay before update on bank_lines_set_aside
when new.id <> old.id or new.serial <> old.serial or new.court <> old.court or new.why <> old.why or new.note <> old.note
  or new.officer <> old.officer or new.at <> old.at or old.again_at is not null
begin select raise(abort, 'what was set aside stays in the record'); end;
create trigger bank_lines_set_aside_remain before delete on bank_lines_set_aside
begin select raise(abort, 'what was set aside stays in the record'); end;
