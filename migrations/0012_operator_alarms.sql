-- Which application an alarm is about, since only its court reads of it; who has seen to it, and what they did.
alter table operator_alarms add column application_id text;
alter table operator_alarms add column seen_at integer;
alter table operator_alarms add column seen_by text;
alter table operator_alarms add column done text;
create index operator_alarms_open on operator_alarms (at) where seen_at is null;

-- A freeze ends once, and only where two people have agreed to it since it began; what was found stays as it was.
create trigger frozen_applications_stay before update on frozen_applications
when old.lifted_at is not null
  or (new.application_id, new.seq, new.anchored, new.found_at)
  is not (old.application_id, old.seq, old.anchored, old.found_at)
  or not exists (
    select 1 from two_person_steps s where s.subject = old.application_id and s.step = 'lift freeze'
    and s.outcome = 'confirmed' and s.second_at >= old.found_at)
begin select raise(abort, 'a freeze is lifted once, by two people'); end;
create trigger frozen_applications_remain before delete on frozen_applications
begin select raise(abort, 'a freeze is never removed'); end;
