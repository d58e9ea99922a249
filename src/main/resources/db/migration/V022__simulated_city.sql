-- What the simulated city of the demo has: the newest message of each pause, as it understood it. Only that
-- city writes here, and nothing else reads it; with a real city the table stays empty. A city knows nothing
-- of our tables, so nothing refers to them. It has no need to keep the Personnummer, and does not.
-- received_at is in UTC; the days are whole and inclusive, and no last day means that the absence goes on.
create table simulated_absence (
    pause_id bigint not null primary key,
    version int not null,
    customer_number varchar(100) null,
    status varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    reason varchar(100) not null,
    from_date date not null,
    to_date date null,
    received_at datetime(6) not null,
    receipt varchar(40) character set ascii collate ascii_bin not null,
    index simulated_absence_newest (received_at, pause_id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;
