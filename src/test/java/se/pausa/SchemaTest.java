package se.pausa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.OrderId;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseRow;
import se.pausa.organization.OrganizationService;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;

/** What the database refuses and keeps by itself, whoever writes. */
class SchemaTest extends PausaTest {

    private static final int DUPLICATE = 1062;
    private static final int NO_PARENT = 1452;
    private static final int HAS_CHILDREN = 1451;
    private static final int CHECK = 4025;

    private static final String NINE = "2026-11-23 09:00:00";
    private static final String TEN = "2026-11-23 10:00:00";
    private static final String NOON = "2026-11-23 12:00:00";

    @Autowired
    DataSource source;

    @Autowired
    PauseService service;

    @Autowired
    PauseOverview overview;

    @Autowired
    PauseReasonService reasons;

    @Autowired
    OrganizationService organization;

    private CustomerId marta;
    private CustomerId sigvard;
    private ContractId contract;
    private OrderId lunch;

    @BeforeEach
    void twoCustomers() {
        marta = care.customer("Märta Åström", "10004");
        sigvard = care.customer("Sigvard Öberg", "10005");
        contract = care.contract(marta, "Beställning");
        lunch = care.order(marta, contract, "Lunch");
    }

    @Test
    void R7_two_live_pauses_never_overlap_on_a_customer_a_contract_or_an_order() {
        Map<String, Map<String, Object>> levels = Map.of(
                "one_live_customer_pause", pause(marta),
                "one_live_contract_pause", with(pause(marta), "contract_id", contract.value()),
                "one_live_order_pause", with(pause(marta), "order_id", lunch.value()));
        levels.forEach((constraint, pause) -> {
            insert(pause);
            assertRefused(DUPLICATE, constraint, () -> insert(again(with(pause, "starts_at", TEN))));
            assertRefused(DUPLICATE, constraint, () -> insert(again(with(pause, "ends_at", "9999-12-31"))));
            assertThatCode(() -> insert(again(with(with(pause, "starts_at", NOON), "ends_at", "9999-12-31"))))
                    .as("touching")
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void R5_R7_cancelled_pauses_may_lie_anywhere() {
        Map<String, Object> cancelled = with(pause(marta), "status", "CANCELLED");
        insert(pause(marta));

        assertThatCode(() -> {
                    insert(again(cancelled));
                    insert(again(cancelled));
                })
                .doesNotThrowAnyException();
        assertRefused(
                DUPLICATE,
                "one_live_customer_pause",
                () -> jdbc.sql("update pause set status = 'CHANGED' where status = 'CANCELLED'")
                        .update());
    }

    @Test
    void a_contract_or_an_order_of_another_customer_is_refused() { // R1
        assertRefused(
                NO_PARENT,
                "pause_contract_of_customer",
                () -> insert(with(pause(sigvard), "contract_id", contract.value())));
        assertRefused(
                NO_PARENT, "pause_order_of_customer", () -> insert(with(pause(sigvard), "order_id", lunch.value())));
        assertRefused(NO_PARENT, "order_contract", () -> care.order(sigvard, contract, "Lunch"));
    }

    @Test
    void a_pause_sits_on_one_target_only() { // R1
        assertRefused(
                CHECK,
                "pause_one_target",
                () -> insert(with(with(pause(marta), "contract_id", contract.value()), "order_id", lunch.value())));
    }

    @Test
    void a_pause_ends_after_its_start_and_has_whole_minutes() { // R3
        assertRefused(CHECK, "effect", () -> insert(with(pause(marta), "ends_at", NINE)));
        assertRefused(CHECK, "effect", () -> insert(with(pause(marta), "starts_at", "2026-11-23 13:00:00")));
        for (String column : List.of("notified_at", "starts_at", "ends_at")) {
            assertRefused(
                    CHECK, "pause_whole_minutes", () -> insert(with(pause(marta), column, "2026-11-23 11:00:01")));
        }
    }

    @Test
    void an_unknown_status_an_unknown_reason_and_an_unknown_customer_are_refused() {
        assertRefused(CHECK, "pause_status", () -> insert(with(pause(marta), "status", "new")));
        assertRefused(NO_PARENT, "pause_reason_exists", () -> insert(with(pause(marta), "reason_id", -1)));
        assertRefused(NO_PARENT, "pause_customer_exists", () -> insert(with(pause(marta), "customer_id", -1)));
    }

    @Test
    void what_a_pause_sits_on_cannot_be_deleted() {
        insert(with(pause(marta), "order_id", lunch.value()));

        assertRefused(
                HAS_CHILDREN,
                "pause_order_of_customer",
                () -> jdbc.sql("delete from service_order").update());
    }

    @Test
    void one_staged_row_is_stored_once() {
        Map<String, Object> pause = pause(marta);
        insert(pause);

        assertRefused(
                DUPLICATE,
                "pause_once",
                () -> insert(with(with(pause, "customer_id", sigvard.value()), "id", nextId())));
    }

    @Test
    void numbers_names_and_keys_that_identify_something_exist_once() {
        assertRefused(DUPLICATE, "one_customer_of_a_number", () -> care.customer("Gösta Ek", "10004"));
        setPerson(marta);
        assertRefused(DUPLICATE, "one_customer_of_a_person", () -> setPerson(sigvard));
        care.unit("Söder");
        assertRefused(DUPLICATE, "one_unit_of_a_name", () -> care.unit("SÖDER"));
        jdbc.sql("update service_order set natural_key = 'x'").update();
        jdbc.sql("update contract set natural_key = 'x'").update();
        OrderId dinner = care.order(marta, contract, "Middag");
        assertRefused(
                DUPLICATE,
                "one_order_of_a_key",
                () -> jdbc.sql("update service_order set natural_key = 'x' where id = ?")
                        .param(dinner.value())
                        .update());
        ContractId other = care.contract(marta, "Annan");
        assertRefused(
                DUPLICATE,
                "one_contract_of_a_key",
                () -> jdbc.sql("update contract set natural_key = 'x' where id = ?")
                        .param(other.value())
                        .update());
        assertRefused(
                DUPLICATE,
                "one_reason_of_a_name",
                () -> jdbc.sql("insert into pause_reason values (-1, 0, 'sjukhusvistelse', false, false)")
                        .update());
        assertRefused(
                CHECK,
                "order_duration",
                () -> jdbc.sql("update service_order set duration_minutes = 0").update());
    }

    @Test
    void capitals_matter_in_numbers_but_names_sort_in_swedish() {
        care.customer("Ake", "a1");
        care.customer("Åke", "A1");
        care.customer("Zeta", "z1");

        assertThat(jdbc.sql("select name from customer where number like '%1' order by name")
                        .query(String.class)
                        .list())
                .containsExactly("Ake", "Zeta", "Åke");
    }

    @Test
    void every_version_of_pauses_contracts_and_orders_is_kept_with_who() { // R15
        insert(pause(marta));
        for (String table : List.of("pause", "contract", "service_order")) {
            jdbc.sql("update " + table + " set version = version + 1, changed_by = 'Berit Ek'")
                    .update();

            assertThat(jdbc.sql("select changed_by from " + table + " for system_time all where customer_id = "
                                    + marta.value() + " order by version")
                            .query(String.class)
                            .list())
                    .as(table)
                    .hasSize(2)
                    .last()
                    .isEqualTo("Berit Ek");
        }
    }

    @Test
    void times_are_kept_as_typed_when_the_machine_stands_in_another_zone() throws SQLException { // R3
        LocalDateTime skippedInNewYork = LocalDateTime.of(2027, 3, 14, 2, 30);
        PauseValues typed = new PauseValues(
                skippedInNewYork,
                reasons.all().getFirst().id(),
                skippedInNewYork,
                skippedInNewYork.plusMonths(8).withDayOfMonth(7).withHour(1),
                "");
        TimeZone own = TimeZone.getDefault();
        try {
            moveTo(TimeZone.getTimeZone("America/New_York"));
            PauseDraft draft = new PauseDraft();
            draft.add(new PauseTarget.OfCustomer(marta), typed);
            SavedPause saved = service.save(draft).getFirst();

            assertThat(saved.values()).isEqualTo(typed);
            assertThat(service.ofCustomer(marta).orElseThrow().pauses()).containsExactly(saved);
            assertThat(listed(skippedInNewYork)).containsExactly(saved);
        } finally {
            moveTo(own);
        }
        assertThat(jdbc.sql("select date_format(starts_at, '%Y-%m-%d %H:%i') from pause")
                        .query(String.class)
                        .single())
                .isEqualTo("2027-03-14 02:30");
        assertThat(listed(skippedInNewYork)).extracting(SavedPause::values).containsExactly(typed);
    }

    /** New connections, as after a start there. */
    private void moveTo(TimeZone zone) throws SQLException {
        TimeZone.setDefault(zone);
        source.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    private List<SavedPause> listed(LocalDateTime time) {
        return overview
                .rows(PauseFilter.of(YearMonth.from(time)), organization.tree(), PauseOrder.DEFAULT, 0, 10)
                .stream()
                .map(PauseRow::pause)
                .toList();
    }

    @Test
    void a_filled_database_is_brought_to_the_newest_schema_and_keeps_its_rows_and_their_history() {
        try (TestDatabase.Scratch scratch = TestDatabase.scratch()) {
            flyway(scratch.source()).target("002").load().migrate();
            JdbcClient old = JdbcClient.create(scratch.source());
            fillAsOfVersion2(old);

            Flyway newest = flyway(scratch.source()).load();
            newest.migrate();

            assertThat(newest.info().pending()).isEmpty();
            assertThat(newest.validateWithResult().validationSuccessful).isTrue();
            assertThat(rows(old, "select name from customer")).containsExactly("Märta Åström 🌷");
            assertThat(rows(old, "select comment from pause for system_time all where not moving order by version"))
                    .containsExactly("före", "efter");
            assertThat(rows(old, "select name from service_order for system_time all order by version"))
                    .contains("Lunch", "Middag");
            assertThat(rows(old, "select name from contract")).containsExactly("Beställning");
        }
    }

    private static FluentConfiguration flyway(DataSource source) {
        return Flyway.configure().dataSource(source);
    }

    private static List<String> rows(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    /** Columns by name, as they were then: later migrations must fill in what they add. */
    private static void fillAsOfVersion2(JdbcClient jdbc) {
        for (String sql : List.of(
                "insert into organization_unit (id, version, name) values (1, 0, 'Söder')",
                "insert into customer (id, version, name, number) values (1, 0, 'Märta Åström 🌷', '10004')",
                "insert into customer_unit values (1, 1)",
                """
                insert into contract (id, version, customer_id, natural_key, name, valid_from, changed_by)
                values (1, 0, 1, 'k', 'Beställning', '2026-01-01', 'import')""",
                "insert into contract_unit values (1, 1)",
                """
                insert into service_order (id, version, customer_id, contract_id, natural_key, name, planned_time,
                    duration_minutes, activities, recurrence, valid_from, changed_by)
                values (1, 0, 1, 1, 'k', 'Lunch', '12:00', 30, 'Mat', 'FREQ=DAILY', '2026-01-01', 'import')""",
                "insert into order_unit values (1, 1)",
                """
                insert into pause (id, version, token, customer_id, order_id, notified_at, reason_id, starts_at, ends_at,
                    comment, status, changed_by, changed_at)
                select 1, 0, uuid(), 1, 1, '2026-11-23 09:00', min(id), '2026-11-23 09:00', '9999-12-31', 'före', 'NEW',
                    'Anna Nilsson', '2026-11-23 08:00' from pause_reason""",
                "update pause set version = 1, comment = 'efter', status = 'CHANGED'",
                "update service_order set version = 1, name = 'Middag'")) {
            jdbc.sql(sql).update();
        }
    }

    private static void assertRefused(int error, String constraint, Runnable writing) {
        DataAccessException refused = catchThrowableOfType(DataAccessException.class, writing::run);

        assertThat(refused).as(constraint).isInstanceOf(DataAccessException.class);
        SQLException cause = (SQLException) refused.getMostSpecificCause();
        assertThat(cause.getErrorCode()).as(cause.getMessage()).isEqualTo(error);
        assertThat(cause.getMessage()).contains(constraint);
    }

    private void setPerson(CustomerId customer) {
        jdbc.sql("update customer set personal_identity_number = '189406066671' where id = ?")
                .param(customer.value())
                .update();
    }

    /** A live pause of a whole customer from nine to noon. */
    private Map<String, Object> pause(CustomerId customer) {
        Map<String, Object> pause = new HashMap<>();
        pause.put("id", nextId());
        pause.put("version", 0);
        pause.put("token", UUID.randomUUID().toString());
        pause.put("customer_id", customer.value());
        pause.put("notified_at", NINE);
        pause.put(
                "reason_id",
                jdbc.sql("select min(id) from pause_reason").query(Long.class).single());
        pause.put("starts_at", NINE);
        pause.put("ends_at", NOON);
        pause.put("comment", "");
        pause.put("status", "NEW");
        pause.put("changed_by", "Anna Nilsson");
        pause.put("changed_at", NINE);
        return pause;
    }

    private Map<String, Object> again(Map<String, Object> pause) {
        return with(with(pause, "id", nextId()), "token", UUID.randomUUID().toString());
    }

    private static Map<String, Object> with(Map<String, Object> pause, String column, Object value) {
        Map<String, Object> other = new HashMap<>(pause);
        other.put(column, value);
        return other;
    }

    private long nextId() {
        return jdbc.sql("select nextval(pause_seq)").query(Long.class).single();
    }

    private void insert(Map<String, Object> row) {
        List<String> columns = List.copyOf(row.keySet());
        jdbc.sql("insert into pause (" + String.join(", ", columns) + ") values (:" + String.join(", :", columns) + ")")
                .params(row)
                .update();
    }
}
