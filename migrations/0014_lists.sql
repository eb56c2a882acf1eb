-- What is shown by legal time left is found in that order, whether one status is asked for or all.
create index applications_in_queue on applications (court, kind, status, coalesce(due_at, 9e15), id) where number is not null;
create index applications_by_time_left on applications (court, kind, coalesce(due_at, 9e15), id) where number is not null;
drop index applications_at_court;
-- What the clock looks for is found by its status, of which few applications are at any time.
create index applications_by_status on applications (status, due_at);
drop index applications_due;

-- An index for a few rows only is not used where the few are told by a value that comes later.
create index payment_orders_by_status on payment_orders (status, check_at);
drop index payment_orders_check;
create index payment_orders_of_provider on payment_orders (provider, status, created_at);
create index payment_refunds_by_status on payment_refunds (status, created_at);
drop index payment_refunds_waiting;
create index payment_refunds_done on payment_refunds (succeeded_at) where succeeded_at is not null;
create index webhook_delivery_by_state on webhook_delivery (state, due_at);
drop index webhook_delivery_due;

create index payment_notices_of_application on payment_notices (application_id, issued_at);
create index outbox_of_application on outbox (application_id);
create index face_checks_of_account on face_checks (account_id, state);
create index two_person_steps_of_subject on two_person_steps (subject, step);
create index operator_alarms_seen on operator_alarms (seen_at) where seen_at is not null;
