package se.pausa.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import se.pausa.city.CityDays;
import se.pausa.common.Utc;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseId;

/** The sign-offs in the database; each reading method is one SQL statement. */
@Component
class SignOffRecords {

    private static final String LATEST = """
             not exists (select 1 from city_sign_off later
                where later.month = s.month and later.unit_id = s.unit_id and later.id > s.id)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    SignOffRecords(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** The sign-offs that count, from a month on, the earliest month first. */
    List<SignOff> since(YearMonth first) {
        return jdbc.sql("select s.* from city_sign_off s where s.month >= :first and " + LATEST
                        + " order by s.month, s.id")
                .param("first", first.atDay(1))
                .query((row, _) -> signOff(row))
                .list();
    }

    /** The sign-offs of a month; those that count with what they have signed. */
    SignedMonth signed(YearMonth month, UnitTree units) {
        Map<SignOff, Map<PauseId, Optional<CityDays>>> signed = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.*, p.pause_id, p.live, p.from_date, p.to_date
                        from city_sign_off s left join city_signed_pause p on p.sign_off_id = s.id and
                        """ + LATEST + " where s.month = :month order by s.id desc")
                .param("month", month.atDay(1))
                .query(row -> {
                    var pauses = signed.computeIfAbsent(signOff(row), _ -> new HashMap<>());
                    if (row.getObject("pause_id") != null) {
                        pauses.put(new PauseId(row.getLong("pause_id")), liveDays(row));
                    }
                });
        return new SignedMonth(
                month,
                List.copyOf(signed.keySet()),
                SignOff.latest(signed.keySet()).stream()
                        .map(each ->
                                new SignedMonth.Signed(each.id(), units.withDescendants(each.unit()), signed.get(each)))
                        .toList());
    }

    /** Stores a sign-off with what it signs. */
    SignOff add(YearMonth month, UnitId unit, String by, Instant at, Collection<ReconciliationRow> rows) {
        int differences =
                (int) rows.stream().filter(row -> row.difference() != null).count();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into city_sign_off (month, unit_id, signed_by, signed_at, pauses, differences)
                        values (:month, :unit, :by, :at, :pauses, :differences)""")
                .param("month", month.atDay(1))
                .param("unit", unit.value())
                .param("by", by)
                .param("at", Utc.of(at))
                .param("pauses", rows.size())
                .param("differences", differences)
                .update(key, "id");
        long id = key.getKeyAs(Number.class).longValue();
        batch.batchUpdate("""
                insert into city_signed_pause (sign_off_id, pause_id, live, from_date, to_date)
                values (:signOff, :pause, :live, :from, :to)""", rows.stream().map(row -> parameters(id, row)).toArray(SqlParameterSource[]::new));
        return new SignOff(id, month, unit, by, at, rows.size(), differences);
    }

    private static SqlParameterSource parameters(long signOff, ReconciliationRow row) {
        return new MapSqlParameterSource("signOff", signOff)
                .addValue("pause", row.id().value())
                .addValue("live", row.isLive())
                .addValue("from", row.days().from())
                .addValue("to", row.days().to());
    }

    private static SignOff signOff(ResultSet row) throws SQLException {
        return new SignOff(
                row.getLong("id"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                new UnitId(row.getLong("unit_id")),
                row.getString("signed_by"),
                row.getObject("signed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt("pauses"),
                row.getInt("differences"));
    }

    private static Optional<CityDays> liveDays(ResultSet row) throws SQLException {
        return row.getBoolean("live")
                ? Optional.of(new CityDays(
                        row.getObject("from_date", LocalDate.class), row.getObject("to_date", LocalDate.class)))
                : Optional.empty();
    }
}
