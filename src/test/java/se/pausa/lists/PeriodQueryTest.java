package se.pausa.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitTree;
import se.pausa.pause.OpenEnd;
import se.pausa.pause.PauseStatus;

/**
 * The overview finds by its index exactly the pauses that a plain look at each of them finds: over
 * {@value #PAUSES} random pauses, minutes to decades long, and thousands of periods.
 */
class PeriodQueryTest extends PausaTest {

    private static final long SEED = 20261123;
    private static final int PAUSES = 20_000;
    private static final int PERIODS = 10_000;
    private static final int WHOLE_LISTS = 200;

    private static final LocalDateTime FIRST = LocalDateTime.of(2016, 1, 1, 0, 0);
    private static final int MINUTES = 11 * 365 * 1440;
    private static final int DAY = 1440;

    /** Beyond what the sequences give to rows of other tests, whose history stays. */
    private static final long FIRST_ID = 1_000_000_000;

    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

    @Autowired
    DataSource source;

    @Autowired
    PauseOverview overview;

    @Autowired
    OrganizationService organization;

    private final Random random = new Random(SEED);
    private final List<Line> lines = new ArrayList<>();
    private UnitTree units;

    /** A row of the table. */
    private record Line(
            long id,
            UUID key,
            LocalDateTime start,
            @Nullable LocalDateTime end,
            PauseStatus status) {

        boolean overlaps(LocalDateTime from, LocalDateTime to) {
            return start.isBefore(to) && (end == null || end.isAfter(from));
        }

        boolean isLiveAt(LocalDateTime now) {
            return status != PauseStatus.CANCELLED && (end == null || now.isBefore(end));
        }

        /** The words of R14, for one that is live. */
        boolean answers(PauseQuestion question, LocalDateTime now) {
            LocalDateTime weekOver = now.toLocalDate().plusDays(8).atStartOfDay();
            return switch (question) {
                case ALL -> true;
                case RUNNING -> !start.isAfter(now);
                case STARTING -> start.isAfter(now) && start.isBefore(weekOver);
                case ENDING -> end != null && !end.isAfter(weekOver);
                case OPEN -> end == null;
                case LONG -> start.plusDays(90).isBefore(end == null ? now : end);
                case RENEWED, NOT_AT_CITY -> false;
            };
        }
    }

    /** Days, both inclusive. */
    private record Days(LocalDate first, LocalDate last) {

        LocalDateTime from() {
            return first.atStartOfDay();
        }

        LocalDateTime to() {
            return last.plusDays(1).atStartOfDay();
        }
    }

    @BeforeEach
    void manyPauses() throws SQLException {
        for (long id = FIRST_ID; id < FIRST_ID + PAUSES; id++) {
            LocalDateTime start = random.nextInt(3) == 0
                    ? FIRST.plusDays(random.nextInt(MINUTES / DAY))
                    : FIRST.plusMinutes(random.nextInt(MINUTES));
            PauseStatus status = PauseStatus.values()[random.nextInt(PauseStatus.values().length)];
            lines.add(new Line(id, new UUID(0, id), start, end(start), status));
        }
        insert();
        units = organization.tree();
    }

    /** Every class border, exactly and a minute to either side; the rest from minutes to decades. */
    private @Nullable LocalDateTime end(LocalDateTime start) {
        return switch (random.nextInt(40)) {
            case 0 -> null;
            case 1 -> start.plusMinutes(1 + random.nextInt(30 * 365 * DAY));
            case 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 ->
                start.plusDays(1L << Math.min(random.nextInt(14), random.nextInt(14)))
                        .plusMinutes(random.nextInt(3) - 1);
            case 13, 14, 15, 16 -> start.plusMinutes(1 + random.nextInt(DAY));
            case 17, 18, 19 ->
                start.toLocalDate().plusDays(1 + random.nextInt(400)).atStartOfDay();
            default -> start.plusMinutes(1 + random.nextInt(60 * DAY));
        };
    }

    private void insert() throws SQLException {
        long reason =
                jdbc.sql("select min(id) from pause_reason").query(Long.class).single();
        try (Connection connection = unlimited().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement customer = connection.prepareStatement(
                            "insert into customer (id, version, name) values (?, 0, 'Kund')");
                    PreparedStatement pause = connection.prepareStatement("""
                            insert into pause (id, version, token, customer_id, notified_at, reason_id, starts_at,
                                ends_at, comment, status, changed_by, changed_at)
                            values (?, 0, ?, ?, ?, ?, ?, ?, '', ?, 'Anna', ?)""")) {
                for (Line line : lines) {
                    customer.setLong(1, line.id());
                    customer.addBatch();
                    LocalDateTime end = line.end() == null ? OpenEnd.FAR_AWAY : line.end();
                    List<Object> values = List.of(
                            line.id(),
                            line.key().toString(),
                            line.id(),
                            line.start(),
                            reason,
                            line.start(),
                            end,
                            line.status().name(),
                            FIRST);
                    for (int i = 0; i < values.size(); i++) {
                        pause.setObject(i + 1, values.get(i));
                    }
                    pause.addBatch();
                }
                customer.executeBatch();
                pause.executeBatch();
            }
            connection.commit();
        }
    }

    @AfterEach
    void leaveNoTrace() {
        direct().sql("delete from pause").update();
        direct().sql("delete from customer").update();
        direct().sql("delete history from pause").update();
    }

    @Test
    void the_index_finds_for_every_period_what_a_look_at_each_pause_finds() throws SQLException {
        List<Days> periods = new ArrayList<>();
        while (periods.size() < PERIODS) {
            periods.add(period());
        }
        long[] starts = lines.stream().mapToLong(line -> minute(line.start())).toArray();
        long[] ends = lines.stream()
                .mapToLong(line -> line.end() == null ? Long.MAX_VALUE : minute(line.end()))
                .toArray();
        long found = 0;
        try (IdQuery query = new IdQuery(source.getConnection())) {
            for (Days period : periods) {
                long[] ids = query.ids(period);
                long[] plain = scan(starts, ends, minute(period.from()), minute(period.to()));
                if (!Arrays.equals(ids, plain)) {
                    assertThat(ids).as("seed %d, %s", SEED, period).containsExactly(plain);
                }
                found += ids.length;
            }
        }
        assertThat(found).as("pauses found in all").isGreaterThan(10L * PERIODS);
    }

    private static long[] scan(long[] starts, long[] ends, long from, long to) {
        return IntStream.range(0, starts.length)
                .filter(i -> starts[i] < to && ends[i] > from)
                .mapToLong(i -> FIRST_ID + i)
                .toArray();
    }

    private static long minute(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) / 60;
    }

    @Test
    void the_list_and_the_sums_show_what_a_look_at_each_pause_finds_with_and_without_inactive_ones() { // R8
        int reached = 0;
        for (int i = 0; i < WHOLE_LISTS; i++) {
            clock.set(FIRST.plusMinutes(random.nextInt(MINUTES)));
            Days period = period();
            PauseFilter filter = PauseFilter.of(YearMonth.of(2026, 11))
                    .withPeriod(period.first(), period.last())
                    .withStatuses(statuses())
                    .withInactivated(Inactivated.values()[random.nextInt(3)]);
            List<Line> plain = lines.stream()
                    .filter(line -> line.overlaps(period.from(), period.to()))
                    .filter(shown(filter))
                    .toList();
            List<UUID> some = lines.stream()
                    .filter(_ -> random.nextInt(100) == 0)
                    .map(Line::key)
                    .toList();

            assertThat(overview.rows(filter, units, PauseOrder.DEFAULT, 0, PAUSES))
                    .as("%s at %s", filter, clock.now())
                    .extracting(row -> row.pause().key())
                    .containsExactlyElementsOf(plain.stream()
                            .sorted(Comparator.comparing(Line::start)
                                    .thenComparing(Line::id)
                                    .reversed())
                            .map(Line::key)
                            .toList());
            PauseTotals totals = overview.totals(filter, units);
            assertThat(totals)
                    .isEqualTo(new PauseTotals(
                            plain.size(),
                            plain.size(),
                            count(plain, PauseStatus.NEW),
                            count(plain, PauseStatus.CHANGED),
                            count(plain, PauseStatus.CANCELLED),
                            totals.questions()));
            assertThat(totals.answering(PauseQuestion.ALL)).isEqualTo(plain.size());
            assertThat(overview.matching(filter, units, some))
                    .isEqualTo(plain.stream()
                            .map(Line::key)
                            .filter(Set.copyOf(some)::contains)
                            .collect(Collectors.toSet()));
            reached += plain.size();
        }
        assertThat(reached).as("rows compared").isGreaterThan(WHOLE_LISTS);
    }

    @Test
    void each_question_counts_and_shows_what_a_look_at_each_live_pause_finds_whatever_the_period() { // R14
        int reached = 0;
        for (int i = 0; i < WHOLE_LISTS; i++) {
            LocalDateTime now = FIRST.plusMinutes(random.nextInt(MINUTES));
            clock.set(now);
            PauseQuestion question = PauseQuestion.values()[1 + i % (PauseQuestion.values().length - 1)];
            Days period = period();
            PauseFilter filter = PauseFilter.of(YearMonth.of(2026, 11))
                    .withPeriod(period.first(), period.last())
                    .withStatuses(statuses())
                    .withInactivated(Inactivated.values()[random.nextInt(3)])
                    .withQuestion(question);
            List<Line> plain = lines.stream()
                    .filter(line -> line.isLiveAt(now))
                    .filter(line ->
                            filter.statuses().isEmpty() || filter.statuses().contains(line.status()))
                    .toList();

            PauseTotals totals = overview.totals(filter, units);
            List<PauseRow> rows = overview.rows(filter, units, PauseOrder.DEFAULT, 0, PAUSES);

            for (PauseQuestion asked : EnumSet.range(PauseQuestion.RUNNING, PauseQuestion.NOT_AT_CITY)) {
                assertThat(totals.answering(asked)).as("%s at %s", asked, now).isEqualTo((int)
                        plain.stream().filter(line -> line.answers(asked, now)).count());
            }
            assertThat(rows)
                    .as("%s at %s", filter, now)
                    .extracting(row -> row.pause().key())
                    .containsExactlyInAnyOrderElementsOf(plain.stream()
                            .filter(line -> line.answers(question, now))
                            .map(Line::key)
                            .toList());
            assertThat(totals.pauses()).isEqualTo(rows.size()).isEqualTo(totals.answering(question));
            assertThat(totals.answering(PauseQuestion.ALL))
                    .as("what is in the period stays counted")
                    .isEqualTo(overview.totals(filter.withQuestion(PauseQuestion.ALL), units)
                            .pauses());
            reached += rows.size();
        }
        assertThat(reached).as("rows compared").isGreaterThan(WHOLE_LISTS);
    }

    @Test
    void the_first_and_the_last_day_that_can_be_typed_hold_everything() {
        PauseFilter all = PauseFilter.of(YearMonth.of(2026, 11)).withInactivated(Inactivated.AMONG);
        for (Days whole : List.of(
                new Days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)),
                new Days(LocalDate.of(1990, 1, 1), LocalDate.of(2199, 12, 31)),
                new Days(LocalDate.of(-1, 1, 1), LocalDate.of(12_000, 12, 31)),
                new Days(LocalDate.MIN, LocalDate.MAX))) {
            assertThat(overview.totals(all.withPeriod(whole.first(), whole.last()), units)
                            .pauses())
                    .as(whole.toString())
                    .isEqualTo(PAUSES);
        }
    }

    private static int count(List<Line> lines, PauseStatus status) {
        return (int) lines.stream().filter(line -> line.status() == status).count();
    }

    /** The words of R8: ended or cancelled pauses show when asked for, in a past period, or with Inställd. */
    private Predicate<Line> shown(PauseFilter filter) {
        LocalDateTime now = clock.now();
        boolean past = !filter.to()
                .plusDays(1)
                .atStartOfDay()
                .isAfter(now.toLocalDate().atStartOfDay());
        boolean hides = filter.inactivated() == Inactivated.HIDDEN
                && !past
                && !filter.statuses().contains(PauseStatus.CANCELLED);
        return line -> (filter.statuses().isEmpty() || filter.statuses().contains(line.status()))
                && (!hides || line.isLiveAt(now))
                && (filter.inactivated() != Inactivated.ALONE || !line.isLiveAt(now));
    }

    private Set<PauseStatus> statuses() {
        Set<PauseStatus> some = EnumSet.noneOf(PauseStatus.class);
        for (PauseStatus status : PauseStatus.values()) {
            if (random.nextInt(4) == 0) {
                some.add(status);
            }
        }
        return some;
    }

    /** A day, a week, a month, a year; or one that touches a pause where it ends or starts. */
    private Days period() {
        LocalDate first = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(15 * 365));
        Line line = lines.get(random.nextInt(lines.size()));
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Days(first, first);
            case 2 -> new Days(first, first.plusDays(6));
            case 3, 4 -> new Days(first, first.plusMonths(1).minusDays(1));
            case 5 ->
                random.nextInt(10) == 0 ? new Days(first, first.plusYears(1)) : new Days(first, first.plusDays(1));
            case 6 -> {
                LocalDate end = line.end() == null ? first : line.end().toLocalDate();
                yield new Days(end, end.plusDays(random.nextInt(3)));
            }
            default -> {
                LocalDate before = line.start().toLocalDate().minusDays(1);
                yield new Days(before, before);
            }
        };
    }

    /** The condition of the overview, prepared once. */
    private static final class IdQuery implements AutoCloseable {

        private final List<String> names;
        private final Connection connection;
        private final PreparedStatement statement;

        IdQuery(Connection connection) throws SQLException {
            this.connection = connection;
            Matcher parameters = PARAMETER.matcher(PeriodCondition.SQL);
            this.names = parameters.results().map(found -> found.group(1)).toList();
            this.statement = connection.prepareStatement(
                    "select p.id from pause p where " + parameters.replaceAll("?"), Statement.NO_GENERATED_KEYS);
        }

        /** In ascending order. */
        long[] ids(Days period) throws SQLException {
            Map<String, Object> values = PeriodCondition.parameters(period.from(), period.to());
            for (int i = 0; i < names.size(); i++) {
                statement.setObject(i + 1, values.get(names.get(i)));
            }
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids.stream().mapToLong(Long::longValue).sorted().toArray();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
            connection.close();
        }
    }
}
