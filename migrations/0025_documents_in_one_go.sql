-- A document is written once its file is kept: our own are found by what the file is, those of others by an index.
drop index documents_by_sha256;
create index documents_by_sha256 on documents (sha256) where key = 'documents/' || id || '.pdf';
