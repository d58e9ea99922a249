-- Skyddade personuppgifter (R18). What is protected lies in a table of its own, which nothing reads for those without the
-- right: in customer, where everybody's lists and searches look, there is a code in place of the name, and no number.
create table protected_identity (
    customer_id bigint not null primary key,
    code varchar(10) character set ascii collate ascii_bin not null,
    name varchar(200) not null,
    number varchar(100) character set utf8mb4 collate utf8mb4_bin null,
    personal_identity_number varchar(12) character set utf8mb4 collate utf8mb4_bin null,
    constraint one_protected_of_a_code unique (code),
    constraint one_protected_of_a_number unique (number),
    constraint one_protected_of_a_person unique (personal_identity_number),
    constraint protected_customer foreign key (customer_id) references customer (id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

-- identified: whether a Personnummer is known, whoever may see it.
alter table customer
    add column protected_with_number boolean not null default false,
    add column identified boolean generated always as (personal_identity_number is not null or protected_with_number) virtual;

alter table role_assignment drop constraint assignment_role;
alter table role_assignment add constraint assignment_role
    check (role in ('PLANNER', 'FIELD_STAFF', 'SUPERVISOR', 'ADMINISTRATOR', 'CONFIDANT'));
