package se.pausa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.ManyPauses;
import se.pausa.PausaTest;
import se.pausa.city.CityStandings;
import se.pausa.customer.CustomerId;
import se.pausa.lists.CareFilter;
import se.pausa.lists.CareOrder;
import se.pausa.lists.CareTree;
import se.pausa.lists.Inactivated;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseQuestion;
import se.pausa.lists.PauseRow;
import se.pausa.lists.PauseSort;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;

/**
 * The hot reads through the services, over years of use beside a demo that has as many pauses in the month, in one run:
 * medians in milliseconds and their ratio. One plain read of a row by JDBC tells what the machine and the way to the
 * server cost. Options: {@code pauses}, {@code customers}, {@code units}.
 */
class QueryBench extends PausaTest {

    private static final int WARM_UP = 15;
    private static final int TIMES = 40;
    private static final int PAGE = 50;
    private static final int YEARS = 6;

    /** So that the month has about as many pauses in both. */
    private static final int DEMO_SHARE = 37;

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @Autowired
    PauseOverview overview;

    @Autowired
    CityStandings standings;

    @Autowired
    CareTree tree;

    @Autowired
    PauseService service;

    @Autowired
    PauseReasonService reasons;

    @Autowired
    OrganizationService organization;

    /** In milliseconds. */
    private record Time(double median, double best) {}

    private int turn;

    private final PauseFilter month = PauseFilter.of(MONTH).withInactivated(Inactivated.AMONG);

    @Test
    void the_hot_reads_over_years_beside_those_of_a_demo_with_as_many_pauses_in_the_month() {
        int pauses = Measured.option("pauses", 20_000);
        int customers = Measured.option("customers", pauses / 90);
        ManyPauses years = new ManyPauses(
                pauses,
                customers,
                Measured.option("units", 400),
                MONTH.atEndOfMonth().plusDays(60).minusDays(YEARS * 365),
                YEARS * 365);
        Measured measured = new Measured("query");
        ManyPauses.asInTheDemo(pauses / DEMO_SHARE, MONTH.atDay(1).minusDays(20))
                .fill(direct());
        int inDemo = overview.totals(month, organization.tree()).pauses();
        Map<String, Time> asInTheDemo = measure();
        empty();
        years.fill(direct());
        int inMonth = overview.totals(month, organization.tree()).pauses();
        Map<String, Time> afterYears = measure();
        user.isAt(Role.PLANNER, aTenth(organization.tree()));
        Map<String, Time> ofATenth = measure();

        measured.add("pauses", pauses);
        measured.add("customers", customers);
        measured.add("pauses in the month", inMonth);
        measured.add("pauses in the month of the demo", inDemo);
        afterYears.forEach((read, time) -> {
            Time demo = asInTheDemo.get(read);
            measured.add(read + ", ms", time);
            measured.add(read + ", ms in the demo", demo);
            measured.add(read + ", ratio", Math.round(100 * time.median() / demo.median()) / 100.0);
            measured.add(
                    read + ", a planner of a tenth of the units : of all",
                    Math.round(100 * ofATenth.get(read).median() / time.median()) / 100.0);
        });
        measured.write();
        assertThat(inDemo).isBetween(inMonth * 2 / 3, inMonth * 3 / 2);
    }

    /** An area with all below it that is about a tenth of all units, as a planner has it (R17). */
    private static UnitId aTenth(UnitTree units) {
        int tenth = units.all().size() / 10;
        return units.all().stream()
                .map(Unit::id)
                .min(Comparator.comparing(
                        unit -> Math.abs(units.withDescendants(unit).size() - tenth)))
                .orElseThrow();
    }

    private Map<String, Time> measure() {
        PauseFilter year = month.withPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        PauseOrder byCustomer = new PauseOrder(PauseSort.CUSTOMER, false);
        List<CustomerId> some = overview.rows(month, organization.tree(), PauseOrder.DEFAULT, 0, PAGE).stream()
                .map(row -> row.pause().target().customer())
                .toList();
        Map<String, Runnable> reads = new LinkedHashMap<>();
        reads.put(
                "plain JDBC, one row",
                () -> jdbc.sql("select * from pause where id = ?")
                        .params(ManyPauses.FIRST_ID)
                        .query()
                        .singleRow());
        reads.put("open the overview, month", () -> {
            reasons.all();
            overview.totals(month, organization.tree());
            page(month, PauseOrder.DEFAULT, 0);
        });
        reads.put("open the overview, year", () -> {
            reasons.all();
            overview.totals(year, organization.tree());
            page(year, PauseOrder.DEFAULT, 0);
        });
        reads.put("sums, month", () -> overview.totals(month, organization.tree()));
        reads.put("scroll a page, month", () -> page(month, PauseOrder.DEFAULT, 4 * PAGE));
        reads.put("scroll a page, year", () -> page(year, PauseOrder.DEFAULT, 4 * PAGE));
        reads.put("a page by customer, month", () -> page(month, byCustomer, 0));
        reads.put("a page by customer, year", () -> page(year, byCustomer, 0));
        reads.put("mark a row", () -> customer(next(some)));
        reads.put("the dialog's customer", () -> {
            organization.tree();
            reasons.all();
            customer(next(some));
        });
        reads.put("Alla kunder", () -> {
            organization.tree();
            tree.counts(CareFilter.ALL);
            tree.customers(CareFilter.ALL, CareOrder.BY_NAME, 0, PAGE);
        });
        reads.put(
                "Alla kunder, paused now",
                () -> tree.customers(CareFilter.ALL.withQuestion(PauseQuestion.RUNNING), CareOrder.BY_NAME, 0, PAGE));
        reads.put("Orderlista", () -> tree.orders("K" + next(some).value()));
        Map<String, Time> times = new LinkedHashMap<>();
        reads.forEach((name, read) -> times.put(name, time(read)));
        return times;
    }

    private CustomerId next(List<CustomerId> customers) {
        return customers.get(turn++ % customers.size());
    }

    private void page(PauseFilter filter, PauseOrder order, int offset) {
        List<PauseRow> rows = overview.rows(filter, organization.tree(), order, offset, PAGE);
        standings.of(rows.stream().map(row -> row.pause().id()).toList());
    }

    private void customer(CustomerId customer) {
        List<SavedPause> pauses = service.ofCustomer(customer).orElseThrow().pauses();
        standings.of(pauses.stream().map(SavedPause::id).toList());
    }

    private static Time time(Runnable read) {
        for (int i = 0; i < WARM_UP; i++) {
            read.run();
        }
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            read.run();
            times.add(System.nanoTime() - start);
        }
        times.sort(Comparator.naturalOrder());
        return new Time(milliseconds(times.get(TIMES / 2)), milliseconds(times.getFirst()));
    }

    private static double milliseconds(long nanoseconds) {
        return Math.round(nanoseconds / 10_000.0) / 100.0;
    }

    private void empty() {
        for (String table : List.of(
                "city_queue",
                "city_message",
                "pause",
                "order_unit",
                "service_order",
                "contract_unit",
                "contract",
                "customer_unit",
                "customer")) {
            jdbc.sql("delete from " + table).update();
        }
        for (String table : Set.of("pause", "service_order", "contract")) {
            direct().sql("delete history from " + table).update();
        }
        jdbc.sql("delete from organization_unit order by id desc").update();
    }
}
