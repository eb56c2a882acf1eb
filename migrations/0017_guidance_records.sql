-- Administrators look through their court's records, people through their own; a session is forgotten before they are.
alter table kiosk_guidance add column court text not null default '';
alter table kiosk_guidance add column application_id text;
alter table kiosk_guidance add column ended_at integer;
update kiosk_guidance set court = (select court from kiosks where kiosks.id = kiosk_id);
create index kiosk_guidance_of_court on kiosk_guidance (court, at desc, id);
create index kiosk_guidance_of_account on kiosk_guidance (account_id, at desc);
create index kiosk_guidance_open on kiosk_guidance (at) where ended_at is null;
