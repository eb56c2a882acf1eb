-- What was lifted waits for its release at the bank or the registry, in the enforcement officers' queue.
update applications set answer_by = updated_at where kind = 'preservation' and status = 'lifted' and answer_by is null;
