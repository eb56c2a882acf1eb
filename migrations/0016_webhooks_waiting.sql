-- The addresses that wait to be approved are counted above every page of an administrator.
create index webhook_waiting on webhook (created_at)
where confirmed_at is not null and approved_at is null and disabled_at is null;
