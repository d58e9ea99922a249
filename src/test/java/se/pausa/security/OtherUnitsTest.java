package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.city.CityHistory;
import se.pausa.city.CityReporting;
import se.pausa.city.CityStandings;
import se.pausa.city.Resent;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerDetails;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerRegister;
import se.pausa.customer.CustomerService;
import se.pausa.customer.OrderId;
import se.pausa.lists.CareFilter;
import se.pausa.lists.CareOrder;
import se.pausa.lists.CareTree;
import se.pausa.lists.Inactivated;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseQuestion;
import se.pausa.lists.PauseSort;
import se.pausa.lists.PauseSubset;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseHistory;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;
import se.pausa.reconciliation.Reconciliation;
import se.pausa.reconciliation.SignOffs;

/** A customer of another unit does not exist (R17): not by name, number, id, count, history or the city, nor for a save. */
class OtherUnitsTest extends PausaTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final PauseFilter ALL = PauseFilter.of(NOVEMBER).withInactivated(Inactivated.AMONG);
    private static final CareOrder BY_NAME = new CareOrder(CareOrder.Key.NAME, false);

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
    CityStandings standings;

    @Autowired
    CityHistory cityHistory;

    @Autowired
    CityReporting reporting;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    SignOffs signOffs;

    @Autowired
    OrganizationService organization;

    @Autowired
    TransactionTemplate transaction;

    private UnitId mine;
    private UnitId theirs;
    private CustomerId marta;
    private CustomerId other;
    private ContractId contract;
    private OrderId order;
    private SavedPause own;
    private SavedPause foreign;
    private UnitTree units;

    @BeforeEach
    void twoUnits() {
        UnitId north = care.unit("Norr");
        mine = care.unit("Norr A", north);
        theirs = care.unit("Söder");
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(north, true));
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(theirs, true));
        marta = care.customer("Märta Åström", "10004", mine);
        other = care.customer("Osynlig Öberg", "10005", theirs);
        contract = care.contract(other, "Beställning", theirs);
        order = care.order(other, contract, "Lunch", theirs);
        own = pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NINE, null);
        foreign = pausing.pause(new PauseTarget.OfCustomer(other), "Bortrest", NINE, null);
        PauseDraft later = new PauseDraft();
        later.change(foreign, foreign.values().withComment("Dottern ringde"));
        foreign = pauses.save(later).getFirst();
        units = organization.tree();
    }

    private void onlyInMyUnit(Role role) {
        user.isAt(role, mine);
    }

    @Test
    void lists_counts_and_sums_know_my_customers_only() {
        onlyInMyUnit(Role.PLANNER);

        assertThat(tree.counts(CareFilter.ALL).values()).containsOnly(1, 0).contains(1);
        assertThat(tree.customers(CareFilter.ALL, BY_NAME, 0, 50))
                .extracting(row -> row.node().customer())
                .containsExactly(marta);
        assertThat(tree.ids(CareFilter.ALL, BY_NAME)).containsExactly(marta);
        assertThat(tree.customers(List.of(marta, other)))
                .extracting(row -> row.node().customer())
                .containsExactly(marta);
        for (PauseSort sort : PauseSort.values()) {
            assertThat(overview.rows(ALL, units, new PauseOrder(sort, false), 0, 50))
                    .as(sort.name())
                    .extracting(row -> row.pause().id())
                    .containsExactly(own.id());
            assertThat(overview.ids(ALL, units, new PauseOrder(sort, false))).containsExactly(own.id());
        }
        assertThat(overview.totals(ALL, units).pauses()).isEqualTo(1);
        assertThat(overview.totals(ALL, units).customers()).isEqualTo(1);
        assertThat(overview.totals(ALL, units).answering(PauseQuestion.RUNNING)).isEqualTo(1);
        assertThat(overview.totals(ALL.withQuestion(PauseQuestion.OPEN), units).pauses())
                .isEqualTo(1);
        assertThat(overview.rows(ALL, units, everything()))
                .extracting(row -> row.pause().id())
                .containsExactly(own.id());
    }

    @Test
    void a_search_by_the_name_or_number_of_another_finds_nobody() {
        onlyInMyUnit(Role.PLANNER);

        for (String words : List.of("Osynlig", "10005", "Öberg Osynlig")) {
            assertThat(tree.customers(CareFilter.ALL.withText(words), BY_NAME, 0, 50))
                    .isEmpty();
            assertThat(tree.counts(CareFilter.ALL.withText(words)).values()).containsOnly(0);
            assertThat(overview.totals(ALL.withCustomer(words), units).pauses()).isZero();
        }
        assertThat(tree.customers(CareFilter.ALL.withUnits(Set.of(theirs)), BY_NAME, 0, 50))
                .isEmpty();
        assertThat(overview.totals(ALL.withUnit(theirs), units).pauses()).isZero();
    }

    @Test
    void an_id_or_an_address_of_another_leads_nowhere() {
        onlyInMyUnit(Role.PLANNER);

        List<Supplier<?>> reads = List.of(
                () -> customers.care(other),
                () -> customers.care("B" + contract.value()),
                () -> customers.care("O" + order.value()),
                () -> customers.care(List.of(other)),
                () -> customers.numbered("10005"),
                () -> customers.contracts(List.of(other)),
                () -> customers.orders(List.of(other)),
                () -> customers.units(List.of(other)),
                () -> customers.ownersOfContracts(List.of(contract)),
                () -> customers.ownersOfOrders(List.of(order)),
                () -> transaction.execute(_ -> customers.lock(Act.PAUSE, List.of(other))),
                () -> register.details(other),
                () -> tree.orders("K" + other.value()),
                () -> overview.rows(List.of(foreign.id())),
                () -> overview.rows(List.of(foreign.id()), NINE.plusYears(1)),
                () -> overview.matching(ALL, units, List.of(foreign.key())),
                () -> pauses.ofCustomer(other),
                () -> pauses.pausesOf(other, NINE.minusYears(1)),
                () -> pauses.ofCustomers(List.of(other), NINE.minusYears(1)),
                () -> history.latest(foreign.id()).versions(),
                () -> history.older(foreign.id(), NINE.plusYears(1)).versions(),
                () -> history.latest(foreign.id(), Instant.now().plusSeconds(60))
                        .versions(),
                () -> history.ofCustomer(
                        other, NINE.minusYears(1), Instant.now().plusSeconds(60)),
                () -> standings.of(List.of(foreign.id())),
                () -> cityHistory.standings(
                        List.of(foreign.id()), clock.instant().plusSeconds(60)),
                () -> cityHistory.messages(
                        foreign.id(), Instant.EPOCH, clock.instant().plusSeconds(60)));

        assertThat(reads)
                .allSatisfy(read -> assertThat(nothing(read.get()))
                        .as("read %d", reads.indexOf(read))
                        .isTrue());
        user.is(Role.PLANNER);
        assertThat(reads)
                .as("whoever may sees something by each of these")
                .allSatisfy(read -> assertThat(nothing(read.get()))
                        .as("read %d", reads.indexOf(read))
                        .isFalse());
    }

    @Test
    void what_is_saved_for_another_is_told_to_be_gone_and_nothing_is_stored() {
        onlyInMyUnit(Role.PLANNER);
        PauseDraft draft = new PauseDraft();
        draft.cancel(foreign);
        PauseDraft added = new PauseDraft();
        added.add(
                new PauseTarget.OfOrder(other, order),
                new PauseValues(NINE, own.values().reason(), NINE, null, ""));
        PauseDraft smuggled = new PauseDraft();
        smuggled.add(
                new PauseTarget.OfContract(marta, contract),
                new PauseValues(NINE, own.values().reason(), NINE, null, ""));

        assertThat(refusal(draft)).containsExactly("targetGone.CUSTOMER");
        assertThat(refusal(added)).containsExactly("targetGone.ORDER");
        assertThat(refusal(smuggled)).containsExactly("targetGone.CONTRACT");

        assertThat(count("pause where status <> 'CANCELLED'")).isEqualTo(2);
    }

    @Test
    void the_care_of_another_is_not_ended_and_their_number_not_filled_in() {
        user.is(Role.PLANNER);
        CustomerDetails details = register.details(other).orElseThrow();
        onlyInMyUnit(Role.PLANNER);

        LocalDate today = NINE.toLocalDate();
        assertThatThrownBy(() -> customers.endCare(other, today)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> customers.endCare(other, contract, today)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> customers.endCare(other, order, today)).isInstanceOf(NotAllowed.class);
        customers.endCare(marta, contract, today);
        customers.endCare(marta, order, today);
        RuleViolation refused =
                catchThrowableOfType(RuleViolation.class, () -> register.identify(details, "189406066671"));
        assertThat(refused.problems().getFirst().key()).isEqualTo("customerGone");

        assertThat(count("contract where valid_to is not null")).isZero();
        assertThat(count("service_order where valid_to is not null")).isZero();
    }

    @Test
    void the_reconciliation_has_my_units_only_and_nobody_signs_for_others() {
        onlyInMyUnit(Role.SUPERVISOR);

        assertThat(reconciliation.of(NOVEMBER, null, units).rows())
                .extracting(row -> row.row().pause().id())
                .containsExactly(own.id());
        assertThat(reporting.resend(List.of(foreign.id()))).isEqualTo(new Resent(0, 0, 0));
        assertThatThrownBy(() -> signOffs.sign(NOVEMBER, theirs)).isInstanceOf(NotAllowed.class);
        assertThat(signOffs.sign(NOVEMBER, null))
                .extracting(signed -> signed.unit())
                .containsExactly(mine);
    }

    @Test
    void a_customer_of_several_units_is_seen_with_everything_by_one_of_them() {
        CustomerId both = care.customer("Båda Berg", "10006", mine, theirs);
        ContractId elsewhere = care.contract(both, "Söders", theirs);
        pausing.pause(new PauseTarget.OfContract(both, elsewhere), "Bortrest", NINE, null);
        onlyInMyUnit(Role.FIELD_STAFF);

        assertThat(customers.care(both).orElseThrow().contracts()).hasSize(1);
        assertThat(overview.totals(ALL, units).pauses()).isEqualTo(2);
    }

    @Test
    void a_role_at_a_unit_holds_below_it_and_an_unknown_unit_gives_nothing() {
        user.isAt(Role.PLANNER, units.find(mine).orElseThrow().parent());
        assertThat(tree.ids(CareFilter.ALL, BY_NAME)).containsExactly(marta);

        user.isAt(Role.PLANNER, new UnitId(987_654));
        assertThatThrownBy(() -> tree.ids(CareFilter.ALL, BY_NAME)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_concerns_everybody_is_not_for_an_administrator_of_one_unit() {
        onlyInMyUnit(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> organization.integrate(mine, false)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> organization.ensure(List.of("Ny"))).isInstanceOf(NotAllowed.class);
    }

    private List<String> refusal(PauseDraft draft) {
        return catchThrowableOfType(RuleViolation.class, () -> pauses.save(draft)).problems().stream()
                .map(Problem::key)
                .toList();
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    private static PauseSubset everything() {
        return PauseSubset.ALL;
    }

    private static boolean nothing(Object read) {
        return switch (read) {
            case Optional<?> one -> one.isEmpty();
            case Collection<?> all -> all.isEmpty();
            case Map<?, ?> all -> all.isEmpty();
            default -> false;
        };
    }
}
