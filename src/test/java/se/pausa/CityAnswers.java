package se.pausa;

import org.springframework.jdbc.core.simple.JdbcClient;
import se.pausa.organization.UnitId;
import se.pausa.pause.SavedPause;

/** Stockholms stad in a test: marks units, and answers what waits to be sent, without sending it. */
public final class CityAnswers {

    private final JdbcClient jdbc;

    public CityAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void mark(UnitId unit, boolean integrated) {
        jdbc.sql("update organization_unit set integrated = ?, version = version + 1 where id = ?")
                .params(integrated, unit.value())
                .update();
    }

    /** The city accepts all that waits of a pause. */
    public void accept(SavedPause pause) {
        answer(pause, "ACCEPTED", "");
    }

    /** The city rejects all that waits of a pause. */
    public void reject(SavedPause pause, String words) {
        answer(pause, "REJECTED", words);
    }

    private void answer(SavedPause pause, String state, String words) {
        jdbc.sql("""
                        update city_message set state = ?, words = ?, answered_at = '2026-11-23 08:05:00'
                        where pause_id = ? and state = 'WAITING'""").params(state, words, pause.id().value()).update();
        jdbc.sql("update city_queue set head = tail where customer_id = ?")
                .param(pause.target().customer().value())
                .update();
    }
}
