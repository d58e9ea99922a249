package se.pausa.pause;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import se.pausa.accesslog.AccessLog;
import se.pausa.accesslog.LoggedAct;
import se.pausa.common.AsOf;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomersIn;
import se.pausa.security.Access;
import se.pausa.security.Act;

/**
 * What pauses were (R15), out of the versions that the database keeps. A page of a pause's history is found by the
 * primary key, which ends in the time until which a version was stored: it costs the same whatever lies before and
 * behind it. Rows that a save has set in motion are no versions.
 *
 * <p>What was known is asked for by an instant, exclusive: all that was stored before it, and nothing since.
 */
@Service
public class PauseHistory {

    /** How many versions a page has. */
    public static final int PAGE = 20;

    private static final String VERSIONS = """
            select p.*, p.row_end stored_until from pause for system_time all p
            where p.id = :pause and not p.moving%s%s order by p.row_end desc limit :limit""";

    private static final String KNOWN = """
            select min(p.row_end) from pause for system_time all p
            where p.id = :pause and p.row_end >= from_unixtime(:known)%s""";

    private static final String OF_CUSTOMER = """
            select p.* from pause%s p
            where p.customer_id = :customer and p.ends_at > :from%s order by p.starts_at desc, p.id desc""";

    private static final String OWNER = "p.customer_id";

    private final JdbcClient jdbc;
    private final Access access;
    private final AccessLog log;

    PauseHistory(JdbcClient jdbc, Access access, AccessLog log) {
        this.jdbc = jdbc;
        this.access = access;
        this.log = log;
    }

    /** A version with the time until which it was the one that counted, as the database writes it. */
    private record Stored(SavedPause pause, LocalDateTime until) {}

    /** The latest versions of a pause; one SQL statement. */
    public PauseVersions latest(PauseId pause) {
        return page(versions("", visible()).param("pause", pause.value()));
    }

    /** The versions before those of another page, where {@link PauseVersions#older} says; one SQL statement. */
    public PauseVersions older(PauseId pause, LocalDateTime from) {
        return page(versions(" and p.row_end <= :from", visible())
                .param("pause", pause.value())
                .param("from", from));
    }

    /**
     * The latest versions of a pause that were known; two SQL statements.
     *
     * @param known exclusive, whole seconds
     */
    public PauseVersions latest(PauseId pause, Instant known) {
        CustomersIn visible = visible();
        Optional<LocalDateTime> from = Optional.ofNullable(jdbc.sql(KNOWN.formatted(visible.and(OWNER)))
                .params(visible.parameters())
                .param("pause", pause.value())
                .param("known", known.getEpochSecond())
                .query((row, _) -> row.getObject(1, LocalDateTime.class))
                .list()
                .getFirst());
        return from.map(last ->
                        page(versions(" and p.row_end <= :from and p.row_start < from_unixtime(:known)", visible)
                                .param("pause", pause.value())
                                .param("from", last)
                                .param("known", known.getEpochSecond())))
                .orElseGet(() -> new PauseVersions(List.of(), null));
    }

    /**
     * The pauses of a customer as they were known, the latest start first; one SQL statement.
     *
     * @param from Swedish wall-clock time; what had ended by then is left out
     * @param known exclusive, whole seconds
     */
    public List<SavedPause> ofCustomer(CustomerId customer, LocalDateTime from, Instant known) {
        CustomersIn visible = visible();
        List<SavedPause> found = jdbc.sql(OF_CUSTOMER.formatted(AsOf.SQL, visible.and(OWNER)))
                .params(visible.parameters())
                .param("customer", customer.value())
                .param("from", from)
                .param(AsOf.KNOWN, AsOf.value(known))
                .query((row, _) -> PauseColumns.read(row))
                .list();
        note(found.stream());
        return found;
    }

    private void note(Stream<SavedPause> seen) {
        log.note(
                LoggedAct.HISTORY_READ,
                seen.map(pause -> pause.target().customer().value()).distinct().toList());
    }

    private CustomersIn visible() {
        return CustomersIn.asked(access, Act.READ_CARE);
    }

    private JdbcClient.StatementSpec versions(String which, CustomersIn visible) {
        return jdbc.sql(VERSIONS.formatted(which, visible.and(OWNER))).params(visible.parameters());
    }

    /** One version more is read than shown: the last one shown is beside it. */
    private PauseVersions page(JdbcClient.StatementSpec statement) {
        List<Stored> read =
                statement.param("limit", PAGE + 1).query(PauseHistory::stored).list();
        note(read.stream().map(Stored::pause));
        List<PauseVersion> versions = IntStream.range(0, Math.min(PAGE, read.size()))
                .mapToObj(i -> new PauseVersion(
                        read.get(i).pause(),
                        i + 1 < read.size() ? read.get(i + 1).pause() : null))
                .toList();
        return new PauseVersions(versions, read.size() > PAGE ? read.getLast().until() : null);
    }

    private static Stored stored(ResultSet row, int index) throws SQLException {
        return new Stored(PauseColumns.read(row), row.getObject("stored_until", LocalDateTime.class));
    }
}
