-- The sign-offs of the monthly reconciliation, per month and unit: who, when (UTC), how many pauses stood there
-- and how many differences were left. month is its first day. A month can be signed again: the latest
-- counts, the older ones stay readable.
create table city_sign_off (
    id bigint not null auto_increment primary key,
    month date not null,
    unit_id bigint not null,
    signed_by varchar(100) not null,
    signed_at datetime(6) not null,
    pauses int not null,
    differences int not null,
    constraint city_sign_off_month check (dayofmonth(month) = 1),
    index city_sign_off_latest (month, unit_id, id),
    constraint city_sign_off_unit foreign key (unit_id) references organization_unit (id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

-- What was signed: our side of each pause as it was then. Whole days, inclusive, also those outside the
-- month; no last day means that the pause goes on. A pause whose days in the month have another value now
-- was changed after the sign-off.
create table city_signed_pause (
    sign_off_id bigint not null,
    pause_id bigint not null,
    live boolean not null,
    from_date date not null,
    to_date date null,
    primary key (sign_off_id, pause_id),
    constraint city_signed_pause_sign_off foreign key (sign_off_id) references city_sign_off (id),
    constraint city_signed_pause_pause foreign key (pause_id) references pause (id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;
