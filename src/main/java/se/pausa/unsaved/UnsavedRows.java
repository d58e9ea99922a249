package se.pausa.unsaved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.pausa.common.Utc;
import se.pausa.customer.CustomerId;
import se.pausa.pause.PauseColumns;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.ReasonId;
import se.pausa.pause.StagedPause;
import se.pausa.security.User;

/** The table of what is unsaved; each method is one SQL statement, none when there is nothing to do. */
@Repository
class UnsavedRows {

    private static final String ADD = """
            insert into unsaved_pause (desk, token, login, name, place, by_touch, customer_id, contract_id, order_id,
                base_version, notified_at, reason_id, starts_at, ends_at, comment, status, care_ends_on, kept_at)
            values\s""";

    private static final String ROW = "(" + String.join(", ", Collections.nCopies(18, "?")) + ")";

    private static final String OR_CHANGE = """
             on duplicate key update base_version = values(base_version), notified_at = values(notified_at),
                reason_id = values(reason_id), starts_at = values(starts_at), ends_at = values(ends_at),
                comment = values(comment), status = values(status), care_ends_on = values(care_ends_on),
                kept_at = values(kept_at)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    UnsavedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A row as it was kept.
     *
     * @param base version of the pause when it was staged; absent for a new one
     */
    record Kept(
            Desk desk,
            Instant at,
            UUID token,
            PauseTarget target,
            @Nullable Integer base,
            PauseValues values,
            PauseStatus status,
            @Nullable LocalDate careEndsOn) {}

    void keep(User by, Desk desk, List<StagedPause> rows) {
        if (rows.isEmpty()) {
            return;
        }
        LocalDateTime now = Utc.now(clock);
        List<@Nullable Object> values = new ArrayList<>();
        for (StagedPause row : rows) {
            PauseTarget target = row.target();
            Collections.addAll(
                    values,
                    desk.id().toString(),
                    row.key().toString(),
                    by.login(),
                    by.name(),
                    desk.place().name(),
                    desk.byTouch(),
                    target.customer().value(),
                    target instanceof PauseTarget.OfContract of ? of.contract().value() : null,
                    target instanceof PauseTarget.OfOrder of ? of.order().value() : null,
                    row.stored() == null ? null : row.stored().version(),
                    row.values().notifiedAt(),
                    row.values().reason() == null ? null : row.values().reason().value(),
                    row.values().startsAt(),
                    row.values().endsAt(),
                    row.values().comment(),
                    row.status().name(),
                    row.careEndsOn(),
                    now);
        }
        jdbc.sql(ADD + String.join(", ", Collections.nCopies(rows.size(), ROW)) + OR_CHANGE)
                .params(values)
                .update();
    }

    void remove(User of, UUID desk, Collection<UUID> tokens) {
        if (!tokens.isEmpty()) {
            jdbc.sql("delete from unsaved_pause where login = :login and desk = :desk and token in (:tokens)")
                    .param("login", of.login())
                    .param("desk", desk.toString())
                    .param("tokens", tokens.stream().map(UUID::toString).toList())
                    .update();
        }
    }

    /** All of a desk. */
    void remove(User of, UUID desk) {
        jdbc.sql("delete from unsaved_pause where login = ? and desk = ?")
                .params(of.login(), desk.toString())
                .update();
    }

    void removeOlderThan(Duration age) {
        jdbc.sql("delete from unsaved_pause where kept_at < ?")
                .param(Utc.now(clock).minus(age))
                .update();
    }

    /** Those of a user, the latest first. */
    List<Kept> of(User user) {
        return jdbc.sql("select * from unsaved_pause where login = ? order by kept_at desc, token")
                .param(user.login())
                .query((row, _) -> read(row))
                .list();
    }

    /** The keys of those at a desk. */
    List<UUID> at(Desk desk) {
        return jdbc.sql("select token from unsaved_pause where desk = ?")
                .param(desk.id().toString())
                .query(UUID.class)
                .list();
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                new Desk(
                        UUID.fromString(row.getString("desk")),
                        Desk.Place.valueOf(row.getString("place")),
                        row.getBoolean("by_touch")),
                row.getObject("kept_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                UUID.fromString(row.getString("token")),
                PauseColumns.target(row),
                row.getObject("base_version", Integer.class),
                new PauseValues(
                        row.getObject("notified_at", LocalDateTime.class),
                        number(row, "reason_id") == null ? null : new ReasonId(number(row, "reason_id")),
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("ends_at", LocalDateTime.class),
                        row.getString("comment")),
                PauseStatus.valueOf(row.getString("status")),
                row.getObject("care_ends_on", LocalDate.class));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    /** Who holds what, of everybody. */
    List<WhoIsAtIt.Holder> holders() {
        return jdbc.sql("select desk, token, login, name, customer_id, base_version is null added from unsaved_pause")
                .query((row, _) -> new WhoIsAtIt.Holder(
                        UUID.fromString(row.getString("desk")),
                        UUID.fromString(row.getString("token")),
                        row.getString("login"),
                        row.getString("name"),
                        new CustomerId(row.getLong("customer_id")),
                        row.getBoolean("added")))
                .list();
    }
}
