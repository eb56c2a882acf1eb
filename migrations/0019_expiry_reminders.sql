-- How near the end of measures was when their applicant was last told of it.
create table expiry_reminders (
  application_id text primary key references applications (id),
  due_at integer not null,
  days integer not null
) strict, without rowid;
