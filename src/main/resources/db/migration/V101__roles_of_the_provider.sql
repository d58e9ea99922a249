-- Whether a role was given by the login provider, which takes it away too, and not by an administrator.
set @@system_versioning_alter_history = keep;
alter table role_assignment add column by_provider boolean not null default false;
