-- By when the court answers what was asked of it while measures stand: until then it stands in the judges' queue.
alter table applications add column answer_by integer;
update applications set answer_by = (
  select min(case event when 'ask_lifting' then at + 432000000 else coalesce(applications.due_at, 9e15) end)
  from events where application_id = applications.id and event in ('ask_lifting', 'ask_renewal')
    and seq > (select max(seq) from events where application_id = applications.id and event in ('secure', 'renew')))
  where status = 'in_force';
create index applications_asked on applications (court, kind, answer_by, number) where answer_by is not null;

-- Equal times stand in the order in which they were handed in, which is that of their numbers.
drop index applications_in_queue;
create index applications_in_queue on applications (court, kind, status, coalesce(answer_by, due_at, 9e15), number)
where number is not null;
drop index applications_by_time_left;
create index applications_by_time_left on applications (court, kind, coalesce(answer_by, due_at, 9e15), number)
where number is not null;
