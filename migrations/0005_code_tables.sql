create table courts (
  code text primary key,
  digits text not null unique,
  tree text not null,
  zh text not null,
  en text not null,
  level text not null,
  province text not null,
  province_en text not null,
  search text not null
) strict;
create index courts_of_province on courts (province, code);

create table causes (
  code text primary key,
  kind text not null,
  zh text not null,
  en text not null,
  level integer not null,
  search text not null
) strict;
create index causes_of_kind on causes (kind, code);
