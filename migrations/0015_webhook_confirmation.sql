-- An address is sent events once it has answered a challenge and an administrator has approved it.
alter table webhook add column confirmed_at integer;
alter table webhook add column approved_at integer;
alter table webhook add column approved_by text;
-- Those that are in use stay in use.
update webhook set confirmed_at = created_at, approved_at = created_at, approved_by = 'rule';
