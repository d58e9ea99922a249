-- The first list of reasons (R13).
insert into pause_reason (id, version, name, permanent, archived) values
    (nextval(pause_reason_seq), 0, 'Sjukhusvistelse', false, false),
    (nextval(pause_reason_seq), 0, 'Korttidsboende/växelvård', false, false),
    (nextval(pause_reason_seq), 0, 'Bortrest', false, false),
    (nextval(pause_reason_seq), 0, 'Tackat nej', false, false),
    (nextval(pause_reason_seq), 0, 'Anhörig hjälper', false, false),
    (nextval(pause_reason_seq), 0, 'Övrigt', false, false),
    (nextval(pause_reason_seq), 0, 'Avliden', true, false),
    (nextval(pause_reason_seq), 0, 'Flyttat', true, false),
    (nextval(pause_reason_seq), 0, 'Byte av utförare', true, false);
