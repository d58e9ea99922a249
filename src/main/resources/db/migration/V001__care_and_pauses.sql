-- The schema of Pausa. Every rule that two users could break at once stands here as a constraint.
-- Text sorts in Swedish (Å Ä Ö last); keys from files compare byte by byte.

create sequence organization_unit_seq start with 1 increment by 50 cache 10;
create sequence customer_seq start with 1 increment by 50 cache 10;
create sequence contract_seq start with 1 increment by 50 cache 10;
create sequence service_order_seq start with 1 increment by 50 cache 10;
create sequence pause_reason_seq start with 1 increment by 50 cache 10;
create sequence pause_seq start with 1 increment by 50 cache 10;

create table organization_unit (
    id bigint not null primary key,
    version int not null,
    parent_id bigint null,
    name varchar(200) not null,
    parent_key bigint generated always as (coalesce(parent_id, 0)) stored,
    constraint unit_parent foreign key (parent_id) references organization_unit (id),
    constraint one_unit_of_a_name unique (parent_key, name)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

create table customer (
    id bigint not null primary key,
    version int not null,
    name varchar(200) not null,
    number varchar(100) character set utf8mb4 collate utf8mb4_bin null,
    personal_identity_number varchar(12) character set utf8mb4 collate utf8mb4_bin null,
    constraint one_customer_of_a_number unique (number),
    constraint one_customer_of_a_person unique (personal_identity_number),
    index customer_name (name, id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

create table customer_unit (
    customer_id bigint not null,
    unit_id bigint not null,
    primary key (customer_id, unit_id),
    index customer_unit_unit (unit_id, customer_id),
    constraint customer_unit_customer foreign key (customer_id) references customer (id),
    constraint customer_unit_unit_exists foreign key (unit_id) references organization_unit (id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

-- natural_key: what identifies the row in a file, within its customer.
create table contract (
    id bigint not null primary key,
    version int not null,
    customer_id bigint not null,
    natural_key varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    name varchar(200) not null,
    internal_number varchar(100) null,
    external_number varchar(100) null,
    valid_from date not null,
    valid_to date null,
    changed_by varchar(100) not null,
    constraint one_contract_of_a_key unique (customer_id, natural_key),
    constraint contract_of_customer unique (id, customer_id),
    index contract_internal_number (internal_number),
    index contract_external_number (external_number),
    constraint contract_customer foreign key (customer_id) references customer (id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci with system versioning;

create table contract_unit (
    contract_id bigint not null,
    unit_id bigint not null,
    primary key (contract_id, unit_id),
    index contract_unit_unit (unit_id, contract_id),
    constraint contract_unit_contract foreign key (contract_id) references contract (id),
    constraint contract_unit_unit_exists foreign key (unit_id) references organization_unit (id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

-- imported_to: the end that the last imported file gave; an end that differs from it was set in Pausa.
create table service_order (
    id bigint not null primary key,
    version int not null,
    customer_id bigint not null,
    contract_id bigint null,
    natural_key varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
    name varchar(200) not null,
    activity_group varchar(200) null,
    place varchar(200) null,
    earliest_time time null,
    planned_time time not null,
    latest_time time null,
    duration_minutes int not null,
    activities varchar(1000) not null,
    recurrence varchar(200) not null,
    valid_from date not null,
    valid_to date null,
    imported_to date null,
    changed_by varchar(100) not null,
    constraint order_duration check (duration_minutes > 0),
    constraint one_order_of_a_key unique (customer_id, natural_key),
    constraint order_of_customer unique (id, customer_id),
    constraint order_customer foreign key (customer_id) references customer (id),
    constraint order_contract foreign key (contract_id, customer_id) references contract (id, customer_id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci with system versioning;

create table order_unit (
    order_id bigint not null,
    unit_id bigint not null,
    primary key (order_id, unit_id),
    index order_unit_unit (unit_id, order_id),
    constraint order_unit_order foreign key (order_id) references service_order (id),
    constraint order_unit_unit_exists foreign key (unit_id) references organization_unit (id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

create table pause_reason (
    id bigint not null primary key,
    version int not null,
    name varchar(100) not null,
    permanent boolean not null,
    archived boolean not null,
    constraint one_reason_of_a_name unique (name)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

-- Times are Swedish wall-clock time in whole minutes; ends_at 9999-12-31 means that no end is set.
-- live_…: the target of a pause that counts for R7. A row is not live while it is cancelled, nor while
-- a save moves it (see PauseService).
-- duration_class: the least k with a length of at most 2^k days, 13 for longer and open ones; it bounds
-- the start of the pauses that reach into a period (see PeriodCondition).
create table pause (
    id bigint not null primary key,
    version int not null,
    token uuid not null,
    customer_id bigint not null,
    contract_id bigint null,
    order_id bigint null,
    notified_at datetime not null,
    reason_id bigint not null,
    starts_at datetime not null,
    ends_at datetime not null,
    comment varchar(2000) not null,
    status varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
    moving boolean not null default false,
    changed_by varchar(100) not null,
    changed_at datetime(6) not null,
    live_customer bigint generated always as (case when status <> 'CANCELLED' and not moving
        and contract_id is null and order_id is null then customer_id end) stored,
    live_contract bigint generated always as (case when status <> 'CANCELLED' and not moving
        then contract_id end) stored,
    live_order bigint generated always as (case when status <> 'CANCELLED' and not moving
        then order_id end) stored,
    duration_class int generated always as (case
        when timestampdiff(minute, starts_at, ends_at) <= 1440 then 0
        when timestampdiff(minute, starts_at, ends_at) <= 2880 then 1
        when timestampdiff(minute, starts_at, ends_at) <= 5760 then 2
        when timestampdiff(minute, starts_at, ends_at) <= 11520 then 3
        when timestampdiff(minute, starts_at, ends_at) <= 23040 then 4
        when timestampdiff(minute, starts_at, ends_at) <= 46080 then 5
        when timestampdiff(minute, starts_at, ends_at) <= 92160 then 6
        when timestampdiff(minute, starts_at, ends_at) <= 184320 then 7
        when timestampdiff(minute, starts_at, ends_at) <= 368640 then 8
        when timestampdiff(minute, starts_at, ends_at) <= 737280 then 9
        when timestampdiff(minute, starts_at, ends_at) <= 1474560 then 10
        when timestampdiff(minute, starts_at, ends_at) <= 2949120 then 11
        when timestampdiff(minute, starts_at, ends_at) <= 5898240 then 12
        else 13 end) stored,
    period for effect (starts_at, ends_at),
    constraint pause_once unique (token),
    constraint one_live_customer_pause unique (live_customer, effect without overlaps),
    constraint one_live_contract_pause unique (live_contract, effect without overlaps),
    constraint one_live_order_pause unique (live_order, effect without overlaps),
    constraint pause_one_target check (contract_id is null or order_id is null),
    constraint pause_status check (status in ('NEW', 'CHANGED', 'CANCELLED')),
    constraint pause_whole_minutes check (second(notified_at) = 0 and second(starts_at) = 0 and second(ends_at) = 0),
    index pause_period (duration_class, starts_at, ends_at, status, customer_id),
    index pause_customer (customer_id, ends_at),
    index pause_contract (contract_id, customer_id),
    index pause_order (order_id, customer_id),
    constraint pause_customer_exists foreign key (customer_id) references customer (id),
    constraint pause_contract_of_customer foreign key (contract_id, customer_id) references contract (id, customer_id),
    constraint pause_order_of_customer foreign key (order_id, customer_id) references service_order (id, customer_id),
    constraint pause_reason_exists foreign key (reason_id) references pause_reason (id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci with system versioning;
