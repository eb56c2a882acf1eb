-- How much the provider says went back, where that is not what was due: said in the reader's language, not noted in English.
alter table payment_refunds add column back integer;
update payment_refunds set back = cast(error as integer), error = null where error like '% fen went back';
