package se.pausa.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.city.CityHistory;
import se.pausa.city.CityStandings;
import se.pausa.common.RuleViolation;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerDetails;
import se.pausa.customer.CustomerDetails.Protection;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerRegister;
import se.pausa.customer.CustomerService;
import se.pausa.lists.CareFilter;
import se.pausa.lists.CareOrder;
import se.pausa.lists.CareTree;
import se.pausa.lists.Inactivated;
import se.pausa.lists.PauseFilter;
import se.pausa.lists.PauseOrder;
import se.pausa.lists.PauseOverview;
import se.pausa.lists.PauseSort;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseHistory;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;
import se.pausa.reconciliation.Reconciliation;

/** Who a protected customer is (R18), nobody without the right is told: not by a value, an order, a count or a search. */
class ProtectedIdentityTest extends PausaTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final PauseFilter ALL = PauseFilter.of(NOVEMBER).withInactivated(Inactivated.AMONG);
    private static final String NUMBER = "189406066671";

    /** Who is protected, and nothing about them. */
    private static final Pattern ONLY_WHO = Pattern.compile(
            "in \\(select h\\.customer_id from protected_identity h( where not \\(true and h\\.customer_id in \\([^()]*\\([^()]*\\)\\)\\))?\\)");

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
    Reconciliation reconciliation;

    @Autowired
    OrganizationService organization;

    private UnitId north;
    private UnitId south;
    private CustomerId hedvig;
    private SavedPause pause;
    private UnitTree units;

    @BeforeEach
    void hedvigIsProtected() {
        UnitId whole = care.unit("Staden");
        north = care.unit("Norr", whole);
        south = care.unit("Söder", whole);
        user.as(Role.ADMINISTRATOR, () -> organization.integrate(whole, true));
        care.customer("Adam Berg", "10001", north);
        care.customer("Yngve Ström", "10003", north);
        hedvig = care.customer("Hedvig Lindh", "10166", north);
        person(hedvig, NUMBER);
        ContractId contract = care.contract(hedvig, "Beställning", north);
        jdbc.sql("update contract set external_number = 'X-7788', internal_number = 'I-9911' where id = ?")
                .param(contract.value())
                .update();
        care.order(hedvig, contract, "Lunch", north);
        pause = pausing.pause(new PauseTarget.OfCustomer(hedvig), "Bortrest", NINE, null);
        units = organization.tree();
        user.is(Role.PLANNER, Role.CONFIDANT);
        register.protect(register.details(hedvig).orElseThrow());
        user.is(Role.PLANNER);
    }

    private void person(CustomerId customer, String digits) {
        jdbc.sql("update customer set personal_identity_number = ? where id = ?")
                .params(digits, customer.value())
                .update();
    }

    private void reallyIs(String name, String number, String person, String external) {
        direct().sql("update protected_identity set name = ?, number = ?, personal_identity_number = ?")
                .params(name, number, person)
                .update();
        direct().sql("update contract set external_number = ?, internal_number = ?")
                .params(external, external)
                .update();
    }

    /** All that a user can read, by every order, filter and search. */
    private List<Object> everything() {
        List<Object> read = new ArrayList<>();
        for (String words :
                List.of("", "hedvig", "lindh", "10166", "X-7788", "7788", "Skyddad", "zorn", "99999", NUMBER)) {
            for (CareOrder.Key key : CareOrder.Key.values()) {
                CareOrder order = new CareOrder(key, false);
                read.add(tree.customers(CareFilter.ALL.withText(words), order, 0, 50));
                read.add(tree.ids(CareFilter.ALL.withText(words), order));
            }
            read.add(tree.counts(CareFilter.ALL.withText(words)));
            for (PauseSort sort : PauseSort.values()) {
                PauseOrder order = new PauseOrder(sort, false);
                read.add(overview.rows(ALL.withCustomer(words), units, order, 0, 50));
                read.add(overview.ids(ALL.withCustomer(words), units, order));
            }
            read.add(overview.totals(ALL.withCustomer(words), units));
        }
        List<Supplier<?>> others = List.of(
                () -> customers.care(hedvig),
                () -> customers.care(List.of(hedvig)),
                () -> customers.care(customers.care(hedvig).orElseThrow().customer()),
                () -> customers.care(
                        customers.care(hedvig).orElseThrow().customer(),
                        Instant.now().plusSeconds(60)),
                () -> customers.numbered("10166"),
                () -> customers.numbered("99999"),
                () -> tree.children(tree.customers(CareFilter.ALL, CareOrder.BY_NAME, 0, 50)),
                () -> tree.orders("K" + hedvig.value()).map(list -> list.care() + " " + list.rows()),
                () -> tree.customers(List.of(hedvig)),
                () -> shown(register.details(hedvig).orElseThrow()),
                () -> register.personNumber(hedvig),
                () -> pauses.ofCustomer(hedvig),
                () -> history.latest(pause.id()),
                () -> overview.rows(List.of(pause.id()), NINE.plusYears(1)),
                () -> standings.of(List.of(pause.id())),
                () -> cityHistory.messages(
                        pause.id(), Instant.EPOCH, clock.instant().plusSeconds(60)),
                () -> cityHistory.standings(List.of(pause.id()), clock.instant().plusSeconds(60)),
                () -> reconciliation.of(NOVEMBER, null, units));
        others.forEach(each -> read.add(each.get()));
        return read;
    }

    private static List<Object> shown(CustomerDetails details) {
        return Stream.of(
                        details.name(),
                        details.number(),
                        details.personalIdentityNumber(),
                        details.protection(),
                        details.units())
                .map(String::valueOf)
                .map(Object.class::cast)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLANNER", "SUPERVISOR"})
    void whoever_it_is_everything_reads_the_same_without_the_right(Role role) {
        as(role);
        List<String> first = everything().stream().map(Object::toString).toList();
        reallyIs("Zelda Zorn", "99999", "189001019802", "Z-1");
        List<String> second = everything().stream().map(Object::toString).toList();

        assertThat(second).containsExactlyElementsOf(first);
        assertThat(first.toString())
                .contains("Skyddad identitet ")
                .doesNotContain("Hedvig", "Lindh", "10166", "7788", "I-9911", "18940606");
    }

    private void as(Role role) {
        user.is(role);
    }

    @Test
    void without_the_right_no_statement_asks_for_more_than_who_is_protected() {
        sql.forget();
        everything();

        assertThat(sql.statements())
                .filteredOn(statement -> !statement.contains("left join protected_identity"))
                .allSatisfy(statement ->
                        assertThat(ONLY_WHO.matcher(statement).replaceAll("")).doesNotContain("protected_identity"));
    }

    @Test
    void the_row_is_there_and_is_paused_like_any_other_under_its_code() {
        String name = tree.customers(CareFilter.ALL, CareOrder.BY_NAME, 0, 50).stream()
                .map(row -> row.node().name())
                .filter(each -> each.startsWith("Skyddad"))
                .findFirst()
                .orElseThrow();

        assertThat(name).matches("Skyddad identitet [A-Z][0-9]-[0-9]{3}");
        assertThat(tree.customers(CareFilter.ALL, CareOrder.BY_NAME, 0, 50))
                .extracting(row -> row.node().name())
                .containsExactly("Adam Berg", name, "Yngve Ström");
        assertThat(pausing.pause(new PauseTarget.OfCustomer(hedvig), "Bortrest", NINE.minusDays(9), NINE.minusDays(8)))
                .isNotNull();
    }

    @Test
    void with_the_right_name_and_numbers_are_seen_and_found() {
        user.is(Role.PLANNER, Role.CONFIDANT);

        for (String words : List.of("lindh", "10166", "hedvig lindh", "X-7788")) {
            assertThat(tree.customers(CareFilter.ALL.withText(words), CareOrder.BY_NAME, 0, 50))
                    .as(words)
                    .extracting(row -> row.node().name())
                    .containsExactly("Hedvig Lindh (skyddad)");
        }
        assertThat(overview.rows(ALL.withCustomer("lindh"), units, new PauseOrder(PauseSort.CUSTOMER, false), 0, 50))
                .extracting(row -> row.names().customer() + " " + row.names().customerNumber())
                .containsExactly("Hedvig Lindh (skyddad) 10166");
        assertThat(customers.numbered("10166")).isPresent();
        assertThat(customers.care(hedvig).orElseThrow().contracts().getFirst().externalNumber())
                .isEqualTo("X-7788");
        assertThat(register.details(hedvig).orElseThrow().personalIdentityNumber())
                .isEqualTo("18940606-****");
        assertThat(register.personNumber(hedvig)).contains("18940606-6671");
    }

    @Test
    void the_right_at_another_unit_is_none_here() {
        user.isWith(Set.of(new Assignment(Role.PLANNER, null), new Assignment(Role.CONFIDANT, south)));
        assertThat(everything().toString()).doesNotContain("Hedvig", "Lindh", "10166", "7788", "18940606");
        assertThat(register.details(hedvig).orElseThrow().protection()).isEqualTo(Protection.KEPT);

        user.isWith(Set.of(new Assignment(Role.PLANNER, null), new Assignment(Role.CONFIDANT, north)));
        assertThat(tree.customers(CareFilter.ALL.withText("lindh"), CareOrder.BY_NAME, 0, 50))
                .hasSize(1);
        assertThat(register.details(hedvig).orElseThrow().protection()).isEqualTo(Protection.CONFIDED);
    }

    @Test
    void who_has_the_right_alone_sees_no_customer_and_protects_none() {
        user.is(Role.PLANNER, Role.CONFIDANT);
        CustomerDetails details = register.details(hedvig).orElseThrow();
        user.is(Role.CONFIDANT);

        assertThatThrownBy(() -> customers.care(hedvig)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> register.unprotect(details)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_number_is_neither_shown_nor_filled_in_nor_told_to_be_taken() {
        CustomerId other = care.customer("Nils Ny", "10004", north);
        CustomerDetails kept = register.details(hedvig).orElseThrow();

        assertThat(register.personNumber(hedvig)).isEmpty();
        assertThat(refusal(() -> register.identify(kept, "189001019802"))).isEqualTo("personNumberProtected");
        register.identify(register.details(other).orElseThrow(), NUMBER);
        assertThat(register.personNumber(other)).contains("18940606-6671");
    }

    @Test
    void the_city_gets_the_real_number() {
        assertThat(standings.of(List.of(pause.id())).get(pause.id()).state().name())
                .isEqualTo("TO_SEND");
        assertThat(jdbc.sql("select identified from customer where id = ?")
                        .param(hedvig.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_the_city_answers_is_kept_from_those_without_the_right() {
        jdbc.sql("update city_message set state = 'REJECTED', words = 'Hedvig Lindh är okänd', answered_at = ?")
                .param(NINE)
                .update();

        assertThat(everything().toString()).doesNotContain("Hedvig");
        user.is(Role.PLANNER, Role.CONFIDANT);
        assertThat(standings.of(List.of(pause.id())).get(pause.id()).words()).isEqualTo("Hedvig Lindh är okänd");
    }

    @Test
    void after_the_protection_everything_is_as_before_it() {
        user.is(Role.PLANNER, Role.CONFIDANT);
        register.unprotect(register.details(hedvig).orElseThrow());
        user.is(Role.PLANNER);

        assertThat(tree.customers(CareFilter.ALL.withText("lindh"), CareOrder.BY_NAME, 0, 50))
                .extracting(row -> row.node().name())
                .containsExactly("Hedvig Lindh");
        assertThat(customers.numbered("10166")).isPresent();
        assertThat(register.personNumber(hedvig)).contains("18940606-6671");
        assertThat(jdbc.sql("select count(*) from protected_identity")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void R16_two_who_protect_the_same_customer_do_it_once() {
        user.is(Role.PLANNER, Role.CONFIDANT);
        CustomerDetails seen = register.details(hedvig).orElseThrow();
        register.unprotect(seen);

        assertThat(refusal(() -> register.unprotect(seen))).isEqualTo("customerChangedMeanwhile");
    }

    private static @Nullable String refusal(Supplier<?> act) {
        RuleViolation refused = catchThrowableOfType(RuleViolation.class, act::get);
        return refused.problems().getFirst().key();
    }
}
