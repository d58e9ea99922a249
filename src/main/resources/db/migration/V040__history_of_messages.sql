-- What was sent to the city for a stretch of a pause's history, without a look at all that was ever sent of it.
alter table city_message add index city_message_saved (pause_id, saved_at);
