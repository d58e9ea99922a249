-- Entries of the access log that a supervisor has drawn at random to look into (R19), and what came of it. Times are UTC.
-- outcome: absent until somebody has judged.
create table access_review (
    id bigint not null auto_increment primary key,
    entry_id bigint not null,
    drawn_by varchar(100) not null,
    drawn_at datetime(6) not null,
    outcome varchar(20) character set ascii collate ascii_bin null,
    note varchar(1000) not null default '',
    reviewed_by varchar(100) null,
    reviewed_at datetime(6) null,
    version int not null default 0,
    unique index review_of_entry (entry_id),
    constraint access_review_outcome check (outcome in ('FINE', 'FOLLOW_UP')),
    constraint access_review_judged check ((outcome is null) = (reviewed_by is null) and (outcome is null) = (reviewed_at is null))
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci with system versioning;

-- What is rare, such as a Personnummer without its mask, is found among what is done all day.
alter table access_log add index access_of_act (act, at);
