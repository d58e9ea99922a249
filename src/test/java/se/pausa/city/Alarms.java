package se.pausa.city;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Raises the alarm that the city does not let us in, as a sender would, and ends it. */
public final class Alarms {

    private Alarms() {}

    public static void raise(JdbcClient jdbc, CityLink link, String words) {
        jdbc.sql(
                        "update city_link set refusals = 1, alarm_since = utc_timestamp(6), alarm_status = 401, alarm_words = ?")
                .param(words)
                .update();
        link.look();
    }

    public static void end(JdbcClient jdbc, CityLink link) {
        jdbc.sql("update city_link set refusals = 0, alarm_since = null").update();
        link.look();
    }
}
