-- What the instances tell each other: one row for each piece, written in the transaction of what it tells of, read by every
-- instance, its own too, and gone after an hour (see Bulletin). content says what it is about, by keys and times alone; without
-- it the piece may be about everything. acting_window: where it was done, by a name that lives as long as the window.
-- Ids are given before the commit, so a row can appear after rows with greater ids.
create table news (
    id bigint not null auto_increment primary key,
    at timestamp not null default current_timestamp,
    subject varchar(20) not null,
    content mediumtext null,
    acting_window varchar(36) null,
    index news_at (at)
) engine = innodb default character set utf8mb4 collate utf8mb4_bin;

-- It told the other instances that there was something to tell.
alter table city_link drop column told;
