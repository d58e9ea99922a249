-- How often a password was changed: sessions that began with an older one end.
alter table local_account add column changes int not null default 0;
