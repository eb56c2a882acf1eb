-- Applications whose history is not the one that was anchored outside the database: until a person has seen to it,
-- nothing moves in them. What comes in as money is noted all the same, only not settled.
create table frozen_applications (
  application_id text not null,
  seq integer not null,
  anchored text not null,
  found_at integer not null,
  lifted_at integer,
  lifted_by text,
  primary key (application_id, seq, anchored)
) strict, without rowid;

-- Anchors follow events by their time.
create index events_at on events (at);

create trigger events_frozen before insert on events
when exists (select 1 from frozen_applications f where f.application_id = new.application_id and f.lifted_at is null)
begin select raise(abort, 'this application is frozen'); end;
create trigger applications_frozen before update on applications
when exists (select 1 from frozen_applications f where f.application_id = new.id and f.lifted_at is null)
begin select raise(abort, 'this application is frozen'); end;
create trigger payment_orders_frozen before insert on payment_orders
when exists (select 1 from frozen_applications f where f.application_id = new.application_id and f.lifted_at is null)
begin select raise(abort, 'this application is frozen'); end;
create trigger payment_refunds_frozen before insert on payment_refunds
when exists (select 1 from frozen_applications f where f.application_id = new.application_id and f.lifted_at is null)
begin select raise(abort, 'this application is frozen'); end;
