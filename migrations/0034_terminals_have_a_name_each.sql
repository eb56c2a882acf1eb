-- A name tells the terminals of a court apart. Of those that have one together, all but the first get some of their id.
update kiosks set name = name || ' ' || substr(id, 1, 4)
where exists (select 1 from kiosks k where k.court = kiosks.court and k.name = kiosks.name
  and (k.created_at, k.id) < (kiosks.created_at, kiosks.id));
drop index kiosks_of_court;
create unique index kiosks_of_court on kiosks (court, name);
