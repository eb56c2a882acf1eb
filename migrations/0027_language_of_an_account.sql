-- Messages go out in the language in which somebody signed in last.
alter table accounts add column lang text not null default 'zh';
