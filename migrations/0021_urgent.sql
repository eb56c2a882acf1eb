-- Whether the clocks of an application run in hours: before a suit always, in litigation where the court finds it urgent.
alter table applications add column urgent integer not null default 0;
update applications set urgent = 1
  where stage in ('pre_litigation', 'pre_arbitration') and kind = 'preservation' and version > 0;
