-- The finance office reads what was settled lately, by whom and with what note.
create index reconciliation_settled on reconciliation_differences (settled_at) where settled_at is not null;
