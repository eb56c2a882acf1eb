-- What an application preserves: the words of its statuses follow it, in lists and messages too. An act in a dispute over
-- intellectual property is told apart by an answer that nobody has given yet.
alter table applications add column preserves text;
update applications set preserves = (
  select value ->> '$.type' from entries where entries.application_id = applications.id and entries.step = 'basics');
