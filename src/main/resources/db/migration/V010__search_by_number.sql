-- People type a contract's external number with or without the letters before it (BE-7849 or 7849). The
-- part after the last hyphen has an index of its own, for "contains" reads every contract there is.
set @@system_versioning_alter_history = keep;

alter table contract
    add column external_tail varchar(100) generated always as (substring_index(external_number, '-', -1)) stored,
    add index contract_external_tail (external_tail);
