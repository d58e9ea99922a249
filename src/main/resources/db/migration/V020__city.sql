-- Stockholms stad: which units report to it (R11), and what is sent (R12).
alter table organization_unit add column integrated boolean not null default false;

-- What is sent of a pause, appended with the change that it reports and never altered afterwards: each row
-- is one message, pause and version its key at the city. The days are whole and inclusive; no last day
-- means that the pause goes on. position counts the messages of a customer in the order of saving.
-- state: WAITING to be sent, SENT without an answer yet, ACCEPTED, REJECTED, or OVERTAKEN by a newer one
-- that the city already had. answer holds the first 2,048 bytes of what the city said, as it came.
create table city_message (
    pause_id bigint not null,
    version int not null,
    customer_id bigint not null,
    position bigint not null,
    status varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    reason varchar(100) not null,
    notified_at datetime not null,
    from_date date not null,
    to_date date null,
    saved_by varchar(100) not null,
    saved_at datetime(6) not null,
    state varchar(20) character set utf8mb4 collate utf8mb4_bin not null default 'WAITING',
    attempts int not null default 0,
    failing_since datetime(6) null,
    answered_at datetime(6) null,
    answer_status int null,
    words varchar(1000) not null default '',
    answer varchar(2100) null,
    primary key (pause_id, version),
    constraint city_message_place unique (customer_id, position),
    constraint city_message_state check (state in ('WAITING', 'SENT', 'ACCEPTED', 'REJECTED', 'OVERTAKEN')),
    index city_message_days (state, from_date, to_date),
    constraint city_message_pause foreign key (pause_id) references pause (id),
    constraint city_message_customer foreign key (customer_id) references customer (id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

-- The line of each customer's messages. tail is the position that was appended last (Spara writes it), head
-- the one that was settled last (a sender writes it): neither overwrites the other. A sender owns the line
-- while its lease runs; it holds no transaction open meanwhile. Times in UTC, by the database's clock, which
-- all instances share.
create table city_queue (
    customer_id bigint not null primary key,
    tail bigint not null,
    head bigint not null default 0,
    waiting boolean generated always as (head < tail) stored,
    due_at datetime(6) not null,
    failures int not null default 0,
    leased_by uuid null,
    leased_until datetime(6) not null default '1970-01-01',
    index city_queue_due (waiting, due_at),
    index city_queue_lease (leased_by),
    constraint city_queue_customer foreign key (customer_id) references customer (id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

-- The connection to the city as a whole, one row: nothing is sent before paused_until; an alarm says that
-- the city refuses us and not a message. told rises with what a sender has to tell the screens of all instances.
create table city_link (
    id int not null primary key,
    paused_until datetime(6) not null default '1970-01-01',
    refusals int not null default 0,
    alarm_since datetime(6) null,
    alarm_status int null,
    alarm_words varchar(1000) not null default '',
    told bigint not null default 0,
    constraint one_city_link check (id = 1)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

insert into city_link (id) values (1);
