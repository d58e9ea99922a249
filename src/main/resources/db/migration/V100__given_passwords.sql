-- When a password was given or chosen, in UTC: one that somebody else knows lets in for a while only. Those that were given
-- before count from now on.
alter table local_account add column given_at datetime not null default utc_timestamp();
