-- Who may be at work with Pausa (R17). Nobody is deleted: a member who has ended is not let in. changed_by is the name of
-- whoever made the change; the versions tell what was when.
create table staff_member (
    id bigint not null primary key,
    version int not null,
    login varchar(100) not null,
    name varchar(100) not null,
    ended boolean not null default false,
    changed_by varchar(100) not null,
    constraint one_member_of_a_login unique (login),
    constraint one_member_of_a_name unique (name)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci with system versioning;

-- A role at a unit and all below it, or in the whole organization where no unit stands. Days are Swedish and inclusive; no
-- last day means until further notice; a last day before the first one, that it never held.
create table role_assignment (
    id bigint not null primary key,
    version int not null,
    member_id bigint not null,
    role varchar(20) character set ascii collate ascii_bin not null,
    unit_id bigint null,
    from_day date not null,
    to_day date null,
    changed_by varchar(100) not null,
    constraint assignment_days check (to_day is null or to_day >= from_day - interval 1 day),
    constraint assignment_role check (role in ('PLANNER', 'FIELD_STAFF', 'SUPERVISOR', 'ADMINISTRATOR')),
    constraint assignment_member foreign key (member_id) references staff_member (id),
    constraint assignment_unit foreign key (unit_id) references organization_unit (id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci with system versioning;

-- Passwords of those who do not come through a login provider, hashed. Without versions: an old hash is nobody's business.
-- must_change: somebody else knows the password too. demo: lets in only while Pausa runs as a demo for this machine alone.
create table local_account (
    member_id bigint not null primary key,
    password varchar(200) character set ascii collate ascii_bin not null,
    must_change boolean not null,
    demo boolean not null default false,
    constraint account_member foreign key (member_id) references staff_member (id)
) engine = innodb default character set utf8mb4 collate utf8mb4_uca1400_swedish_ai_ci;

create sequence staff_member_seq start with 1 increment by 50 cache 10;
create sequence role_assignment_seq start with 1 increment by 50 cache 10;

-- How the one user of before had arranged the screens belongs to nobody.
delete from user_setting;
alter table user_setting change user_name login varchar(100) not null;
