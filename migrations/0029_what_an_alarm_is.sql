-- What an alarm is about, as facts: they are said in the reader's language where they are read. Those noted before have
-- a line of English in `detail` instead, and are read as they stand.
alter table operator_alarms add column facts text;
