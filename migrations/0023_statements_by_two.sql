-- What a bank's statement shows settles a transfer once a second finance officer has agreed: one alone could invent it.
alter table bank_lines add column proposal text references two_person_steps (id);
alter table bank_lines add column confirmed_at integer;
drop trigger bank_lines_stay;
update bank_lines set confirmed_at = matched_at where order_number is not null;
create index bank_lines_of_proposal on bank_lines (proposal) where proposal is not null;

create trigger bank_lines_stay before update on bank_lines
when new.amount <> old.amount or new.at <> old.at
  or old.confirmed_at is not null
  and (new.order_number is not old.order_number or new.refund <> old.refund or new.confirmed_at is not old.confirmed_at)
begin select raise(abort, 'a matched line stays matched'); end;
create trigger bank_lines_by_two before update of confirmed_at on bank_lines
when new.confirmed_at is not null and not exists (
  select 1 from two_person_steps where id = new.proposal and outcome = 'confirmed')
begin select raise(abort, 'a match is confirmed by two people'); end;
create trigger bank_lines_come_unconfirmed before insert on bank_lines when new.confirmed_at is not null
begin select raise(abort, 'a match is confirmed by two people'); end;
