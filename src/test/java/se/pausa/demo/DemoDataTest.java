package se.pausa.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import se.pausa.PausaTest;
import se.pausa.customer.ContractNode;
import se.pausa.customer.CustomerCare;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerRegister;
import se.pausa.customer.CustomerService;
import se.pausa.customer.OrderNode;
import se.pausa.lists.CareTree;
import se.pausa.lists.Inactivated;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseOverview;
import se.pausa.organization.OrganizationService;
import se.pausa.pause.CustomerPauses;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.Reason;
import se.pausa.pause.ReasonId;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;
import se.pausa.transfer.CheckedFile;
import se.pausa.transfer.OrderImport;

class DemoDataTest extends PausaTest {

    @Autowired
    JdbcOperations template;

    @Autowired
    DemoData demo;

    @Autowired
    ApplicationContext context;

    @Autowired
    OrderImport orderImport;

    @Autowired
    CustomerService customers;

    @Autowired
    CustomerRegister register;

    @Autowired
    CareTree tree;

    @Autowired
    OrganizationService organization;

    @Autowired
    PauseService service;

    @Autowired
    PauseOverview overview;

    @Autowired
    PauseReasonService reasons;

    @BeforeEach
    void plannerWhoImports() {
        user.is(Role.PLANNER, Role.ADMINISTRATOR, Role.CONFIDANT);
    }

    @Test
    void the_importer_finds_three_hundred_customers_and_no_fault_in_the_demo_file() throws IOException {
        Path file = new DemoCustomers(clock.now().toLocalDate()).write();

        try (CheckedFile checked = orderImport.check(file, "demo.csv", (_, _) -> {})) {
            assertThat(checked.problems()).isEmpty();
            assertThat(checked.ignoredColumns()).isEmpty();
            assertThat(checked.tally().createdCustomers()).isEqualTo(300);
            assertThat(checked.tally().createdOrders()).isEqualTo(checked.rows());
        }
        Files.delete(file);
    }

    @Test
    void the_demo_fills_an_empty_database_with_few_statements() {
        sql.forget();

        demo.load();

        assertThat(sql.statements()).hasSizeLessThan(400);
        assertThat(count("customer")).isEqualTo(300);
        assertThat(count("pause")).isBetween(110, 140);
    }

    @Test
    void the_demo_leaves_a_database_with_any_customer_alone() {
        care.customer("Nils Holm", "1");

        demo.load();

        assertThat(count("customer")).isEqualTo(1);
        assertThat(count("pause")).isZero();
    }

    @Test
    void the_demo_can_be_switched_off() { // pausa.demo=false holds for every test
        assertThat(context.getBeansOfType(DemoStart.class)).isEmpty();
    }

    @Test
    void pausa_starts_even_if_the_demo_cannot_be_loaded() {
        DemoData broken = mock();
        doThrow(new IllegalStateException("The demo file has faults"))
                .when(broken)
                .load();

        assertThatCode(() -> new DemoStart(broken, template).run(new DefaultApplicationArguments()))
                .doesNotThrowAnyException();
    }

    @Test
    void of_instances_that_start_at_once_one_loads_the_demo() {
        DemoData first = mock();
        DemoData second = mock();
        doAnswer(_ -> {
                    new DemoStart(second, template).run(new DefaultApplicationArguments());
                    return null;
                })
                .when(first)
                .load();

        new DemoStart(first, template).run(new DefaultApplicationArguments());
        verify(second, never()).load();

        new DemoStart(second, template).run(new DefaultApplicationArguments());
        verify(second).load();
    }

    /** A new year, a leap day, the change to summer time, the day after a short month. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:00",
                "2027-01-01T00:00",
                "2028-02-29T23:59",
                "2027-03-28T12:00",
                "2027-03-01T06:30"
            })
    void every_status_level_and_reason_occurs_in_this_month_and_in_the_previous_one(LocalDateTime now) {
        clock.set(now);

        demo.load();

        YearMonth month = YearMonth.from(now);
        assertThatEverythingOccursIn(month);
        assertThatEverythingOccursIn(month.minusMonths(1));
    }

    @Test
    void the_demo_has_what_the_planner_looks_for() {
        LocalDateTime now = clock.now();
        demo.load();

        List<SavedPause> live = pauses(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)).stream()
                .filter(SavedPause::isLive)
                .toList();
        List<SavedPause> ongoing =
                live.stream().filter(pause -> pause.interval().contains(now)).toList();

        assertThat(ongoing).anyMatch(pause -> pause.interval().isOpen());
        assertThat(ongoing).anyMatch(pause -> endsWithin(pause, now, 7));
        assertThat(ongoing).anyMatch(pause -> endsWithin(pause, now.plusDays(7), 7));
        assertThat(ongoing).anyMatch(DemoDataTest::endsAtMidnight);
        assertThat(ongoing)
                .anyMatch(pause -> ChronoUnit.DAYS.between(pause.interval().start(), now) > 90);
        assertThat(live).anyMatch(pause -> pause.interval().start().isAfter(now));
        assertThat(live).anyMatch(pause -> pause.isInactiveAt(now));
        assertThat(live).anyMatch(pause -> pause.values().notice().orElseThrow().isNegative());
        assertThat(live).anyMatch(pause -> pause.values().notice().orElseThrow().isPositive());
        assertThat(live).anyMatch(pause -> !pause.values().comment().isEmpty());
        assertThat(live).noneMatch(pause -> pause.values().notifiedAt().isAfter(now));
        assertThat(ongoing.stream()
                        .collect(Collectors.groupingBy(
                                pause -> pause.target().customer(),
                                Collectors.mapping(pause -> pause.target().level(), Collectors.toSet())))
                        .values())
                .as("customers that are paused on all three levels at once")
                .contains(Set.of(PauseLevel.values()));
    }

    @Test
    void pauses_of_the_units_of_the_city_are_reported_and_no_others() { // R11
        demo.load();

        assertThat(count("city_message")).isBetween(60, 120);
        assertThat(jdbc.sql("""
                        select count(*) from city_message m
                        where not exists (select 1 from customer_unit cu where cu.customer_id = m.customer_id
                            and cu.unit_id in (select d.id from organization_unit d
                                join organization_unit p on d.parent_id = p.id
                                join organization_unit r on p.parent_id = r.id where r.name = 'Stockholms stad'))""").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from city_message m join customer c on c.id = m.customer_id
                        where c.personal_identity_number is null""").query(Integer.class).single())
                .as("what cannot be sent, because a Personnummer is missing")
                .isPositive();
    }

    @Test
    void a_real_city_hears_nothing_of_the_people_of_the_demo() {
        new DemoData(
                        tree,
                        customers,
                        register,
                        orderImport,
                        service,
                        reasons,
                        organization,
                        user,
                        clock,
                        "https://stad.example")
                .load();

        assertThat(count("pause")).isPositive();
        assertThat(count("city_message")).isZero();
    }

    @Test
    void a_pause_sits_on_a_contract_that_ended_while_a_newer_one_goes_on() { // R14
        demo.load();

        assertThat(pauses(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)))
                .anyMatch(pause -> pause.target() instanceof PauseTarget.OfContract target
                        && hasEnded(target)
                        && customers.contracts(List.of(target.customer())).stream()
                                .anyMatch(contract -> contract.validity().to() == null));
    }

    @Test
    void marta_astrom_has_a_contract_with_two_orders_one_order_without_and_no_pause() {
        demo.load();

        CustomerPauses marta = ofNumber(DemoPeople.MARTA);

        CustomerCare care = marta.care();
        assertThat(care.customer().name()).isEqualTo("Märta Åström");
        assertThat(care.contracts()).extracting(ContractNode::name).containsExactly("Beställning 2026");
        assertThat(care.ordersOf(care.contracts().getFirst().id()))
                .extracting(OrderNode::name)
                .containsExactlyInAnyOrder("Morgonhjälp", "Lunch");
        assertThat(care.orders())
                .filteredOn(order -> order.contract() == null)
                .extracting(OrderNode::name)
                .containsExactly("Städ");
        assertThat(marta.pauses()).isEmpty();
    }

    @Test
    void sigvard_oberg_is_in_hospital_and_nobody_knows_for_how_long() {
        demo.load();

        CustomerPauses sigvard = ofNumber(DemoPeople.SIGVARD);

        assertThat(sigvard.care().customer().name()).isEqualTo("Sigvard Öberg");
        SavedPause pause = sigvard.pauses().getFirst();
        assertThat(sigvard.pauses()).hasSize(1);
        assertThat(pause.target().level()).isEqualTo(PauseLevel.CUSTOMER);
        assertThat(pause.interval().contains(clock.now())).isTrue();
        assertThat(pause.interval().isOpen()).isTrue();
        assertThat(reasons.all())
                .filteredOn(reason -> reason.id().equals(pause.values().reason()))
                .extracting(Reason::name)
                .containsExactly("Sjukhusvistelse");
    }

    private void assertThatEverythingOccursIn(YearMonth month) {
        List<SavedPause> pauses = pauses(month.atDay(1), month.atEndOfMonth());
        assertThat(all(pauses, SavedPause::status))
                .as("statuses in %s", month)
                .containsExactlyInAnyOrder(PauseStatus.values());
        assertThat(all(pauses, pause -> pause.target().level()))
                .as("levels in %s", month)
                .containsExactlyInAnyOrder(PauseLevel.values());
        assertThat(all(pauses, pause -> pause.values().reason()))
                .as("reasons in %s", month)
                .containsExactlyInAnyOrderElementsOf(firstReasons());
    }

    private List<ReasonId> firstReasons() {
        return reasons.all().stream()
                .filter(reason -> !reason.archived())
                .map(Reason::id)
                .toList();
    }

    private static <T> Set<T> all(List<SavedPause> pauses, Function<SavedPause, T> value) {
        return pauses.stream().map(value).collect(Collectors.toSet());
    }

    private List<SavedPause> pauses(LocalDate from, LocalDate to) {
        PauseFilter filter =
                PauseFilter.of(YearMonth.from(from)).withPeriod(from, to).withInactivated(Inactivated.AMONG);
        return overview.rows(filter, organization.tree(), PauseOrder.DEFAULT, 0, 1000).stream()
                .map(row -> row.pause())
                .toList();
    }

    private boolean hasEnded(PauseTarget.OfContract target) {
        return customers.contracts(List.of(target.customer())).stream()
                .anyMatch(contract -> contract.id().equals(target.contract())
                        && contract.validity().hasEndedBefore(clock.now().toLocalDate()));
    }

    private static boolean endsWithin(SavedPause pause, LocalDateTime from, int days) {
        LocalDateTime end = pause.values().endsAt();
        return end != null && end.isAfter(from) && end.isBefore(from.plusDays(days));
    }

    private static boolean endsAtMidnight(SavedPause pause) {
        LocalDateTime end = pause.values().endsAt();
        return end != null && end.equals(end.toLocalDate().atStartOfDay());
    }

    private CustomerPauses ofNumber(String number) {
        long id = jdbc.sql("select id from customer where number = ?")
                .param(number)
                .query(Long.class)
                .single();
        return service.ofCustomer(new CustomerId(id)).orElseThrow();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
