-- Who looked at which customer, and who changed what (R19). Rows are added and never changed; the application's own user
-- has no right to (see Grants). Times are UTC.
-- held: the roles that allowed it, with the keys of their units. source: the network address of the browser.
create table access_log (
    id bigint not null auto_increment primary key,
    at datetime(6) not null,
    login varchar(100) not null,
    name varchar(100) not null,
    held varchar(1000) not null,
    act varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
    customer_id bigint not null,
    source varchar(45) not null,
    index access_of_customer (customer_id, at),
    index access_of_user (login, at),
    index access_at (at)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

-- A batch of rows under one seal, linked to the one before by mac (see Sealing). newest: of its rows.
create table access_seal (
    no bigint not null primary key,
    row_count int not null,
    newest datetime(6) not null,
    content binary(32) not null,
    key_name varchar(16) character set ascii collate ascii_bin not null,
    mac binary(32) not null,
    sealed_at datetime(6) not null
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

-- content: the fingerprint of the row. A row is sealed once.
create table access_seal_row (
    log_id bigint not null primary key,
    seal_no bigint not null,
    content binary(32) not null,
    index rows_of_seal (seal_no, log_id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

-- Five years after the newest row of a batch its rows go; the seal stays, so that the chain holds. Everybody may set the
-- time of now() in their session, but not that of sysdate().
create procedure forget_old_access() sql security definer
    delete l, r from access_seal s
        join access_seal_row r on r.seal_no = s.no
        left join access_log l on l.id = r.log_id
    where s.newest < convert_tz(sysdate(6), @@session.time_zone, '+00:00') - interval 5 year;
