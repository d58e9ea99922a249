package se.pausa.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.ManyPauses;
import se.pausa.PausaTest;
import se.pausa.ServerCount;
import se.pausa.SqlCount;
import se.pausa.city.CityStandings;
import se.pausa.customer.CustomerId;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseService;
import se.pausa.reconciliation.Reconciliation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the reads of the lists cost the server, counted by itself over {@value #PAUSES} pauses of six years. */
class ReadCostTest extends PausaTest {

    private static final int PAUSES = 20_000;
    private static final int CUSTOMERS = 2_500;
    private static final int PAGE = 50;

    /** What is joined to each row of a page: its pause, names and units. */
    private static final int DETAILS = 8;

    private static final UnitTree NOTHING_OF_THE_CITY = new UnitTree(List.of());

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @Autowired
    PauseOverview overview;

    @Autowired
    CareTree tree;

    @Autowired
    CityStandings standings;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    PauseService service;

    @Autowired
    OrganizationService organization;

    @Autowired
    TransactionTemplate transaction;

    private final PauseFilter month = PauseFilter.of(MONTH).withInactivated(Inactivated.AMONG);
    private final PauseFilter year = month.withPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private UnitTree units;

    /** The versions that other tests left behind stand in the same indexes. */
    @BeforeEach
    void manyPauses() {
        forgetVersions();
        new ManyPauses(PAUSES, CUSTOMERS, 40, LocalDate.of(2021, 2, 1), 6 * 365).fill(direct());
        units = organization.tree();
    }

    @AfterEach
    void leaveNoTrace() {
        List.of(
                        "city_queue",
                        "city_message",
                        "pause",
                        "order_unit",
                        "service_order",
                        "contract_unit",
                        "contract",
                        "customer_unit",
                        "customer")
                .forEach(table -> direct().sql("delete from " + table).update());
        forgetVersions();
    }

    private void forgetVersions() {
        List.of("pause", "service_order", "contract")
                .forEach(table -> direct().sql("delete history from " + table).update());
    }

    @Test
    void a_page_by_what_the_index_holds_and_the_sums_read_the_index_of_the_period_and_no_row_beyond_the_page() {
        for (PauseFilter filter : List.of(month, year, month.withInactivated(Inactivated.HIDDEN))) {
            int pauses = overview.totals(filter.withInactivated(Inactivated.AMONG), units)
                    .pauses();
            assertThat(pauses).isGreaterThan(300);

            assertThat(rowsRead(() -> overview.totals(filter, NOTHING_OF_THE_CITY)))
                    .as("rows read for the sums over %d pauses, and the questions to %d live ones", pauses, live())
                    .isLessThan((pauses + live()) * 12L / 10 + 2L * liveOn("contract_id"));
            assertThat(asksTheIndexAlone()).isTrue();
            for (PauseSort sort : Set.of(PauseSort.STARTS_AT, PauseSort.ENDS_AT, PauseSort.STATUS)) {
                PauseOrder order = new PauseOrder(sort, true);
                assertThat(rowsRead(() -> overview.rows(filter, units, order, 0, PAGE)))
                        .as("rows read for a page by %s out of %d pauses", sort, pauses)
                        .isLessThan(pauses * 12L / 10 + PAGE * DETAILS);
                assertThat(asksTheIndexAlone()).as("for %s", sort).isTrue();
            }
        }
    }

    @Test
    void a_question_reads_the_index_of_the_live_pauses_and_a_look_or_two_at_what_it_is_about() { // R14
        long contracts = 2L * liveOn("contract_id");
        for (PauseQuestion question : EnumSet.range(PauseQuestion.RUNNING, PauseQuestion.RENEWED)) {
            PauseFilter filter = month.withQuestion(question);
            int inMonth = overview.totals(filter, units).answering(PauseQuestion.ALL);
            assertThat(rowsRead(() -> overview.totals(filter, NOTHING_OF_THE_CITY)))
                    .as("rows read for the sums of %s", question)
                    .isLessThan((inMonth + 2L * live()) * 15 / 10 + 2 * contracts);
            assertThat(rowsRead(() -> overview.rows(filter, units, PauseOrder.DEFAULT, 0, PAGE)))
                    .as("rows read for a page of %s", question)
                    .isLessThan(live() * 13L / 10 + 2 * contracts + PAGE * DETAILS);
            assertThat(asksTheIndexAlone()).as("for %s", question).isTrue();
        }

        long without = rowsRead(() -> overview.totals(month, NOTHING_OF_THE_CITY));
        assertThat(rowsRead(() -> overview.totals(month, units)) - without)
                .as("rows read for what the city has of %d pauses: the last message, or the units", live())
                .isLessThanOrEqualTo(live() * 3L);
        assertThat(rowsRead(() -> overview.totals(month.withQuestion(PauseQuestion.NOT_AT_CITY), units)))
                .as("rows read where that is asked")
                .isLessThan(without + live() * 10L);
        assertThat(asksTheIndexAlone()).isTrue();
    }

    @Test
    void a_page_by_customer_looks_at_no_customer_twice_and_in_a_short_period_at_those_who_pause() {
        PauseFilter day = month.withPeriod(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 2, 1));
        for (PauseFilter filter : List.of(day, month, year)) {
            PauseTotals totals = overview.totals(filter, units);
            int most = totals.pauses() < CUSTOMERS / 10 ? totals.pauses() : CUSTOMERS;
            for (int offset : List.of(0, totals.pauses() / 2, totals.pauses() - 1)) {
                sql.forget();
                overview.rows(filter, units, new PauseOrder(PauseSort.CUSTOMER, false), offset, PAGE);
                assertThat(sql.statements()).hasSize(2);
                assertThat(rowsOf("c"))
                        .as("customers looked at for the page from %d of %s", offset, totals)
                        .isBetween(1.0, (double) most);
            }
        }
        assertThat(overview.totals(day, units).pauses()).isBetween(1, CUSTOMERS / 10);
        assertThat(overview.totals(year, units).pauses()).isGreaterThan(CUSTOMERS);
    }

    @Test
    void no_list_needs_a_disk_to_be_read() {
        List<Runnable> reads = new ArrayList<>();
        for (PauseFilter filter : List.of(month, year, month.withCustomer("berg"))) {
            reads.add(() -> overview.totals(filter, units));
            for (PauseSort sort : PauseSort.values()) {
                reads.add(() ->
                        standings.of(overview.rows(filter, units, new PauseOrder(sort, false), 100, PAGE).stream()
                                .map(row -> row.pause().id())
                                .toList()));
            }
        }
        for (CareFilter filter : List.of(
                CareFilter.ALL, CareFilter.ALL.withQuestion(PauseQuestion.RUNNING), CareFilter.ALL.withText("123"))) {
            reads.add(() -> tree.counts(filter));
            reads.add(() -> tree.children(tree.customers(filter, CareOrder.BY_NAME, 0, PAGE)));
            reads.add(() -> tree.customers(filter, new CareOrder(CareOrder.Key.NUMBER, true), PAGE, PAGE));
        }
        CustomerId customer = new CustomerId(ManyPauses.FIRST_ID);
        reads.add(() -> tree.orders("K" + customer.value()).orElseThrow());
        reads.add(() -> service.older(service.ofCustomer(customer).orElseThrow()));
        reads.add(() -> assertThat(reconciliation.of(MONTH, null, units).rows()).isNotEmpty());

        for (Runnable read : reads) {
            sql.forget();
            Map<String, Long> cost = cost(read);
            assertThat(cost)
                    .as("%s", sql.statements())
                    .containsEntry("Created_tmp_disk_tables", 0L)
                    .containsEntry("Sort_merge_passes", 0L);
        }
    }

    @Test
    void reconciling_a_month_reads_what_the_city_has_and_not_all_pauses_that_ever_were() {
        assertThat(rowsRead(() -> reconciliation.of(MONTH, null, units).rows())).isLessThan(2L * PAUSES);
    }

    private int live() {
        return liveOn("id");
    }

    /** How many live pauses have something in this column. */
    private int liveOn(String column) {
        return jdbc.sql("select count(" + column + ") from pause where status <> 'CANCELLED' and ends_at > ?")
                .param(clock.now())
                .query(Integer.class)
                .single();
    }

    private Map<String, Long> cost(Runnable read) {
        return transaction.execute(_ -> new ServerCount(jdbc).reads(read));
    }

    private long rowsRead(Runnable read) {
        jdbc.sql("analyze table pause").query().listOfRows();
        sql.forget();
        return cost(read).entrySet().stream()
                .filter(count -> count.getKey().startsWith("Handler_read"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Whether the last read found its pauses in the index of the period, without their rows. */
    private boolean asksTheIndexAlone() {
        return tables("p").stream()
                .filter(table -> table.path("key").asString("").equals("pause_period"))
                .allMatch(table -> table.path("using_index").asBoolean(false));
    }

    /** How many rows of a table the first statement of the last read looked at. */
    private double rowsOf(String alias) {
        return tables(alias).stream()
                .mapToDouble(table -> table.path("r_loops").asDouble()
                        * Math.max(1, table.path("r_rows").asDouble()))
                .sum();
    }

    /** What the server says of a table, by its alias, when it is sent the first statement of the last read again. */
    private List<JsonNode> tables(String alias) {
        SqlCount.Sent sent = sql.sent().stream()
                .filter(each -> !each.statement().startsWith("show"))
                .findFirst()
                .orElseThrow();
        String analyzed = jdbc.sql("analyze format=json " + sent.statement())
                .params(sent.values())
                .query(String.class)
                .single();
        return JsonMapper.builder().build().readTree(analyzed).findValues("table").stream()
                .flatMap(table -> Stream.concat(Stream.of(table), table.findValues("table").stream()))
                .filter(table -> table.path("table_name").asString("").equals(alias))
                .toList();
    }
}
