-- Units are closed and never deleted, and each change of one says who and when. Whoever made those of before is not known:
-- changed_by is empty there, and their versions begin here.
alter table organization_unit
    add column closed boolean not null default false,
    add column changed_by varchar(100) not null default '',
    add system versioning;
