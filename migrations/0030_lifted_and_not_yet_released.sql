-- What was lifted waits for its release at the bank or the registry, in the enforcement officers' queue; so does what
-- stands still just now, once it may move again.
drop trigger applications_frozen;
update applications set answer_by = updated_at where kind = 'preservation' and status = 'lifted' and answer_by is null;
create trigger applications_frozen before update on applications
when new.outbox is old.outbox
  and exists (select 1 from frozen_applications f where f.application_id = new.id and f.lifted_at is null)
begin select raise(abort, 'this application is frozen'); end;
