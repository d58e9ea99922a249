-- How often somebody has tried to log in since started_at (UTC), counted over all instances: tried is a SHA-256 of the address
-- alone, or of it and the name that was typed, which may have been a password (see LoginLimit).
create table login_try (
    tried binary(32) not null primary key,
    started_at datetime(6) not null,
    tries int not null,
    index login_try_started (started_at)
) engine = innodb default character set utf8mb4 collate utf8mb4_bin;
