-- What the login provider has told of sessions that ended there, for a day: from here every instance learns it, whichever
-- one it was told. issued_at is the provider's own clock, in seconds since 1970; received_at the database's.
create table provider_logout (
    id bigint not null auto_increment primary key,
    subject varchar(255) null,
    sid varchar(255) null,
    issued_at bigint not null,
    received_at timestamp not null default current_timestamp,
    index provider_logout_received (received_at)
) engine = innodb default character set utf8mb4 collate utf8mb4_bin;
