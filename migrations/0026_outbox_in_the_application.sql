-- What must follow a move stands in the row that the move writes anyway, under the move's number. Who stands still may
-- still be done with what followed before.
drop trigger applications_frozen;
alter table applications add column outbox text;
update applications set outbox = (
  select json_group_object(cast(seq as text),
    json_object('effects', json(effects), 'dueAt', due_at, 'tries', tries, 'error', error))
  from outbox where application_id = applications.id)
where id in (select application_id from outbox);
drop table outbox;
create trigger applications_frozen before update on applications
when new.outbox is old.outbox
  and exists (select 1 from frozen_applications f where f.application_id = new.id and f.lifted_at is null)
begin select raise(abort, 'this application is frozen'); end;
