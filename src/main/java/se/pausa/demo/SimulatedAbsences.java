package se.pausa.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.city.CityDays;
import se.pausa.common.Utc;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseStatus;

/** The memory of the simulated city, which lasts as long as the demo's data. */
class SimulatedAbsences {

    private static final String REPLACE = """
            replace into simulated_absence
                (pause_id, version, customer_number, status, reason, from_date, to_date, received_at, receipt)
            values (:pause, :version, :customerNumber, :status, :reason, :from, :to, :at, :receipt)""";

    private final JdbcClient jdbc;

    SimulatedAbsences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an absence that came is to the city. */
    enum News {
        /** The first that it hears of the pause. */
        FIRST,
        /** A newer version than the one it had. */
        NEWER,
        /** The version that it has. */
        KNOWN,
        /** A version before the one that it has. */
        OLDER
    }

    /** @param receipt of the version that it has now */
    record Taken(News news, String receipt) {}

    private record Known(int version, String receipt) {}

    /** Keeps an absence unless this version of it, or a newer one, is there already. */
    @Transactional
    public Taken take(SimulatedAbsence absence) {
        Optional<Known> known = jdbc.sql(
                        "select version, receipt from simulated_absence where pause_id = :pause for update")
                .param("pause", absence.pause().value())
                .query((row, _) -> new Known(row.getInt("version"), row.getString("receipt")))
                .optional();
        if (known.isPresent() && known.get().version() >= absence.version()) {
            boolean same = known.get().version() == absence.version();
            return new Taken(same ? News.KNOWN : News.OLDER, known.get().receipt());
        }
        write(absence);
        return new Taken(known.isEmpty() ? News.FIRST : News.NEWER, absence.receipt());
    }

    private void write(SimulatedAbsence absence) {
        jdbc.sql(REPLACE)
                .param("pause", absence.pause().value())
                .param("version", absence.version())
                .param("customerNumber", absence.customerNumber())
                .param("status", absence.status().name())
                .param("reason", absence.reason())
                .param("from", absence.days().from())
                .param("to", absence.days().to())
                .param("at", Utc.of(absence.receivedAt()))
                .param("receipt", absence.receipt())
                .update();
    }

    /** What came last stands first. Whom a protected number belongs to, the city knows, and nobody here (R18). */
    public List<SimulatedAbsence> newest(int offset, int limit) {
        return jdbc.sql("""
                        select a.*, if(h.customer_id is null, a.customer_number, null) shown_number
                        from simulated_absence a left join protected_identity h on h.number = a.customer_number
                        order by received_at desc, pause_id desc limit :limit offset :offset""")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> absence(row))
                .list();
    }

    public int count() {
        return jdbc.sql("select count(*) from simulated_absence")
                .query(Integer.class)
                .single();
    }

    private static SimulatedAbsence absence(ResultSet row) throws SQLException {
        return new SimulatedAbsence(
                new PauseId(row.getLong("pause_id")),
                row.getInt("version"),
                row.getString("shown_number"),
                PauseStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                new CityDays(row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class)),
                row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("receipt"));
    }
}
