-- How each user has arranged the screens: one row a setting, and none for what is as everybody has it first. screen is
-- empty for what holds everywhere. The values mean something to the screens only.
create table user_setting (
    user_name varchar(100) not null,
    screen varchar(40) character set ascii collate ascii_bin not null,
    name varchar(40) character set ascii collate ascii_bin not null,
    value varchar(2000) not null,
    primary key (user_name, screen, name)
) engine = innodb default character set utf8mb4 collate utf8mb4_bin;
