-- One row per issued document, written before its file: number, code and date stand from then on, so that an
-- interrupted issue taken up again makes the same file. With `sha256` it is issued and only its state may change.
create table documents (
  id text primary key,
  application_id text not null,
  kind text not null,
  cause text not null,
  issuer text not null,
  number text not null,
  code text not null,
  holders text not null default '[]',
  facts text not null default '[]',
  issued_at integer not null,
  key text,
  sha256 text,
  size integer,
  signature text,
  void_at integer,
  void_reason text,
  unique (application_id, kind, cause),
  unique (kind, issuer, number)
) strict;
create index documents_by_number on documents (number);
create index documents_by_sha256 on documents (sha256);

create trigger documents_stay before update on documents
when old.sha256 is not null and (
  new.id <> old.id or new.kind <> old.kind or new.issuer <> old.issuer or new.number <> old.number
  or new.code <> old.code or new.holders <> old.holders or new.facts <> old.facts or new.issued_at <> old.issued_at
  or new.key <> old.key or new.sha256 <> old.sha256 or new.size <> old.size or new.signature <> old.signature)
begin select raise(abort, 'an issued document is never changed'); end;
create trigger documents_void_stays before update of void_at on documents
when old.void_at is not null and new.void_at is not old.void_at
begin select raise(abort, 'a void document stays void'); end;
create trigger documents_remain before delete on documents
begin select raise(abort, 'documents are never removed'); end;
