-- What is staged and not saved (R6): it outlives its window, and others see that somebody is at it. One row per staged
-- change; it goes with Spara, with Ångra, or after 30 days.
-- desk: the list or dialog in one window where it was staged. base_version: of the pause when it was staged, whose values
-- stand in its history; null for a new one. Times of the pause are Swedish wall-clock time, null where a field is empty;
-- ends_at null is Pågående. kept_at is UTC.
create table unsaved_pause (
    desk uuid not null,
    token uuid not null,
    login varchar(100) not null,
    name varchar(100) not null,
    place varchar(20) character set ascii collate ascii_bin not null,
    by_touch boolean not null,
    customer_id bigint not null,
    contract_id bigint null,
    order_id bigint null,
    base_version int null,
    notified_at datetime null,
    reason_id bigint null,
    starts_at datetime null,
    ends_at datetime null,
    comment text not null,
    status varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    care_ends_on date null,
    kept_at datetime(6) not null,
    primary key (desk, token),
    index unsaved_of_user (login),
    index unsaved_since (kept_at),
    constraint unsaved_one_target check (contract_id is null or order_id is null)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;
