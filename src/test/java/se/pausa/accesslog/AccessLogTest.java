package se.pausa.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.city.CityReporting;
import se.pausa.common.RuleViolation;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerRegister;
import se.pausa.customer.CustomerService;
import se.pausa.lists.CareFilter;
import se.pausa.lists.CareOrder;
import se.pausa.lists.CareTree;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseSort;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseHistory;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;
import se.pausa.reconciliation.Reconciliation;
import se.pausa.security.Role;

/** Whoever looks at a customer or changes something of it is in the access log (R19), and stays there. */
class AccessLogTest extends PausaTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final CareOrder BY_NAME = new CareOrder(CareOrder.Key.NAME, false);

    /** In MariaDB: this user may not. */
    private static final List<Integer> NO_RIGHT = List.of(1142, 1143, 1044, 1227);

    @Autowired
    Pausing pausing;

    @Autowired
    CustomerService customers;

    @Autowired
    CustomerRegister register;

    @Autowired
    CareTree tree;

    @Autowired
    PauseOverview overview;

    @Autowired
    PauseService pauses;

    @Autowired
    PauseHistory history;

    @Autowired
    CityReporting reporting;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    OrganizationService organization;

    @Autowired
    TransactionTemplate transaction;

    private UnitId unit;
    private CustomerId marta;
    private ContractId contract;
    private SavedPause pause;

    /** What one line of the log says of Märta, to be read. */
    private record Entry(String login, String name, String held, String act, Instant at) {}

    @BeforeEach
    void martaIsPaused() {
        unit = care.unit("Norr");
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(unit, true));
        marta = care.customer("Märta Åström", "10004", unit);
        contract = care.contract(marta, "Beställning", unit);
        care.order(marta, contract, "Lunch", unit);
        pause = pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NINE, null);
        direct().sql("delete from access_log").update();
        user.is("Karl Berg", Role.PLANNER);
        clock.advance(AccessLog.WHILE);
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way("a page of Alla kunder", "LISTED", test -> test.tree.customers(CareFilter.ALL, BY_NAME, 0, 50)),
                way("the rows below it", "CARE_READ", AccessLogTest::unfold),
                way("an order list", "CARE_READ", test -> test.tree.orders("K" + test.marta.value())),
                way("a row of a file", "EXPORTED", test -> test.tree.customers(List.of(test.marta))),
                way("a page of Pausade order", "LISTED", test -> test.page(PauseSort.STARTS_AT)),
                way("a page by customer", "LISTED", test -> test.page(PauseSort.CUSTOMER)),
                way("pauses by their keys", "LISTED", test -> test.overview.rows(List.of(test.pause.id()))),
                way(
                        "a row of pauses in a file",
                        "EXPORTED",
                        test -> test.overview.rows(List.of(test.pause.id()), NINE.plusYears(1))),
                way("Avstämning", "LISTED", AccessLogTest::reconcile),
                way("the dialog", "CARE_READ", test -> test.pauses.ofCustomer(test.marta)),
                way("several in a dialog", "CARE_READ", test -> test.pauses.ofCustomers(List.of(test.marta), NINE)),
                way("pauses of the picture", "CARE_READ", test -> test.pauses.pausesOf(test.marta, NINE)),
                way("by number", "CARE_READ", test -> test.customers.numbered("10004")),
                way("the care", "CARE_READ", test -> test.customers.care(test.marta)),
                way(
                        "the care of a node",
                        "CARE_READ",
                        test -> test.customers.care(test.node().customer())),
                way(
                        "the care as it was",
                        "CARE_READ",
                        test -> test.customers.care(test.node().customer(), test.clock.instant())),
                way("the history of a pause", "HISTORY_READ", test -> test.history.latest(test.pause.id())),
                way(
                        "older versions",
                        "HISTORY_READ",
                        test -> test.history.older(test.pause.id(), LocalDateTime.of(9999, 1, 1, 0, 0))),
                way("Kunduppgifter", "DETAILS_READ", test -> test.register.details(test.marta)),
                way("Spara", "PAUSES_SAVED", AccessLogTest::save),
                way("ending care", "CARE_ENDED", test -> test.customers.endCare(test.marta, LocalDate.of(2026, 12, 1))),
                way(
                        "ending a contract",
                        "CARE_ENDED",
                        test -> test.customers.endCare(test.marta, test.contract, LocalDate.of(2026, 12, 1))),
                way("a Personnummer", "PERSON_NUMBER_FILLED_IN", AccessLogTest::identify),
                way("Skicka igen", "SENT_AGAIN", test -> test.reporting.resend(List.of(test.pause.id()))));
    }

    private static Arguments way(String what, String act, Consumer<AccessLogTest> way) {
        return Arguments.of(what, act, way);
    }

    private CustomerCare node() {
        return user.as(Role.PLANNER, () -> customers.care(marta).orElseThrow());
    }

    private void page(PauseSort by) {
        overview.rows(PauseFilter.of(NOVEMBER), organization.tree(), new PauseOrder(by, false), 0, 50);
    }

    private static void unfold(AccessLogTest test) {
        test.tree.children(test.tree.customers(CareFilter.ALL, BY_NAME, 0, 50));
    }

    private static void reconcile(AccessLogTest test) {
        test.reconciliation.of(NOVEMBER, null, test.organization.tree());
    }

    private static void save(AccessLogTest test) {
        PauseDraft draft = new PauseDraft();
        draft.change(test.pause, test.pause.values().withComment("Dottern ringde"));
        test.pauses.save(draft);
    }

    private static void identify(AccessLogTest test) {
        test.register.identify(test.register.details(test.marta).orElseThrow(), "189406066671");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("ways")
    void every_way_to_read_or_change_leaves_who_what_whom_and_when(
            String what, String act, Consumer<AccessLogTest> way) {
        way.accept(this);

        assertThat(entries()).contains(new Entry("karl.berg", "Karl Berg", "PLANNER", act, clock.instant()));
    }

    @Test
    void the_roles_that_allowed_it_stand_with_their_units() {
        user.isAt(Role.FIELD_STAFF, unit);

        customers.care(marta);

        assertThat(entries()).extracting(Entry::held).containsExactly("FIELD_STAFF " + unit.value());
    }

    @Test
    void what_was_not_given_out_is_not_noted() {
        user.isAt(Role.PLANNER, care.unit("Söder"));

        assertThat(customers.care(marta)).isEmpty();
        assertThat(tree.customers(CareFilter.ALL, BY_NAME, 0, 50)).isEmpty();
        assertThat(register.details(marta)).isEmpty();

        assertThat(entries()).isEmpty();
    }

    @Test
    void a_reading_is_noted_once_in_a_quarter_of_an_hour_and_an_act_every_time() {
        customers.care(marta);
        customers.care(marta);
        register.details(marta);
        register.details(marta);
        assertThat(entries()).extracting(Entry::act).containsExactly("CARE_READ", "DETAILS_READ", "DETAILS_READ");

        clock.advance(AccessLog.WHILE);
        customers.care(marta);
        assertThat(entries()).hasSize(4);

        user.is("Nils Tom");
        customers.care(marta);
        assertThat(entries()).extracting(Entry::login).endsWith("nils.tom").hasSize(5);
    }

    @Test
    void a_save_that_is_refused_or_rolled_back_is_not_noted_as_one() {
        PauseDraft overlapping = new PauseDraft();
        overlapping.add(new PauseTarget.OfCustomer(marta), pause.values());
        assertThatThrownBy(() -> pauses.save(overlapping)).isInstanceOf(RuleViolation.class);
        transaction.executeWithoutResult(status -> {
            customers.endCare(marta, LocalDate.of(2026, 12, 1));
            status.setRollbackOnly();
        });

        assertThat(entries()).extracting(Entry::act).doesNotContain("PAUSES_SAVED", "CARE_ENDED");
    }

    @Test
    void a_reading_whose_note_was_rolled_back_is_noted_the_next_time() {
        transaction.executeWithoutResult(status -> {
            customers.care(marta);
            status.setRollbackOnly();
        });
        assertThat(entries()).isEmpty();

        customers.care(marta);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void what_cannot_be_noted_is_not_given_out() {
        direct().sql("rename table access_log to elsewhere").update();
        try {
            assertThatThrownBy(() -> customers.care(marta)).isInstanceOf(DataAccessException.class);
        } finally {
            direct().sql("rename table elsewhere to access_log").update();
        }
    }

    @Test
    void the_application_can_neither_change_nor_remove_what_is_noted_or_was_stored() {
        customers.care(marta);

        assertThat(List.of(
                        "update access_log set name = 'Någon annan'",
                        "delete from access_log",
                        "truncate table access_log",
                        "replace into access_log select * from access_log",
                        "drop table access_log",
                        "alter table access_log drop column name",
                        "update access_seal set row_count = 0",
                        "delete from access_seal_row",
                        "delete history from pause",
                        "create trigger forget before insert on access_log for each row set new.name = ''"))
                .allSatisfy(sql -> assertThatThrownBy(() -> jdbc.sql(sql).update())
                        .as(sql)
                        .rootCause()
                        .extracting("errorCode")
                        .isIn(NO_RIGHT));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void a_page_costs_one_statement_more_the_first_time_and_none_after() {
        sql.forget();
        tree.customers(CareFilter.ALL, BY_NAME, 0, 50);
        tree.customers(CareFilter.ALL, BY_NAME, 0, 50);

        assertThat(sql.notes()).hasSize(1);
    }

    private List<Entry> entries() {
        return direct()
                .sql("select * from access_log where customer_id = ? order by id")
                .param(marta.value())
                .query((row, _) -> AccessRow.read(row))
                .list()
                .stream()
                .map(row -> new Entry(
                        row.login(), row.name(), row.held(), row.act(), row.at().toInstant(ZoneOffset.UTC)))
                .toList();
    }
}
