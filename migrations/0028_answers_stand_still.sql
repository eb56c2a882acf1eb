-- Answers no longer touch the application with each save, so they themselves stand still where it does.
create trigger entries_frozen before insert on entries
when exists (select 1 from frozen_applications f where f.application_id = new.application_id and f.lifted_at is null)
begin select raise(abort, 'this application is frozen'); end;
