package se.pausa.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.customer.OrderId;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.CustomerPauses;
import se.pausa.pause.PauseDraft;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.PauseValues;
import se.pausa.pause.SavedPause;

class PauseOverviewTest extends PausaTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final PauseFilter NOVEMBER = PauseFilter.of(YearMonth.of(2026, 11));

    @Autowired
    PauseOverview overview;

    @Autowired
    PauseService service;

    @Autowired
    PauseReasonService reasons;

    @Autowired
    OrganizationService organization;

    private CustomerId marta;
    private CustomerId sigvard;
    private ContractId contract;
    private OrderId lunch;
    private OrderId cleaning;
    private UnitId city;
    private UnitId south;
    private UnitId solna;
    private UnitTree units;

    @BeforeEach
    void twoCustomers() {
        city = care.unit("Stockholms stad");
        south = care.unit("Söder", city);
        solna = care.unit("Solna");
        marta = care.customer("Åström, Märta", "10004", south, solna);
        sigvard = care.customer("Öberg, Sigvard", "10005", solna);
        contract = care.contract(marta, "Beställning 2026", south);
        lunch = care.order(marta, contract, "Lunch", south);
        cleaning = care.order(marta, null, "Städ", solna);
        units = organization.tree();
    }

    @Test
    void a_row_names_customer_contract_order_and_the_units_of_what_is_paused() {
        pause(new PauseTarget.OfOrder(marta, lunch), NINE, NINE.plusDays(2));
        sql.forget();

        PauseRow row = rows(NOVEMBER).getFirst();

        assertThat(sql.statements()).hasSize(1);
        assertThat(row.names())
                .isEqualTo(new TargetNames("Åström, Märta", "10004", "Beställning 2026", "Lunch", List.of(south)));
        CustomerPauses hers = service.ofCustomer(marta).orElseThrow();
        assertThat(row.pause()).isEqualTo(hers.pauses().getFirst());
        assertThat(TargetNames.of(row.pause().target(), hers.care())).isEqualTo(row.names());
    }

    @Test
    void a_pause_belongs_to_the_period_that_it_overlaps_not_to_the_one_it_touches() {
        SavedPause october = pause(customer(marta), day(10, 20), day(11, 1));
        SavedPause across = pause(customer(sigvard), day(10, 20), day(11, 2));

        assertThat(keys(NOVEMBER.withInactivated(Inactivated.AMONG)))
                .containsExactly(across.key())
                .doesNotContain(october.key());
        assertThat(keys(NOVEMBER.previousMonth())).containsExactlyInAnyOrder(october.key(), across.key());
    }

    @Test
    void inactivated_pauses_show_only_when_asked_for_or_when_nothing_else_could_be_there() { // R8
        SavedPause ended = pause(customer(marta), day(11, 2), day(11, 5));
        SavedPause live = pause(customer(sigvard), day(11, 2), null);
        SavedPause cancelled = cancel(pause(target(contract), day(11, 2), null));

        assertThat(keys(NOVEMBER)).containsExactly(live.key());
        assertThat(keys(NOVEMBER.withInactivated(Inactivated.AMONG)))
                .containsExactlyInAnyOrder(ended.key(), live.key(), cancelled.key());
        assertThat(keys(NOVEMBER.withStatuses(Set.of(PauseStatus.CANCELLED)))).containsExactly(cancelled.key());
        clock.set(LocalDateTime.of(2026, 12, 1, 0, 0));
        assertThat(keys(NOVEMBER)).containsExactlyInAnyOrder(ended.key(), live.key(), cancelled.key());
    }

    @Test
    void filters_on_customer_words_and_number() {
        SavedPause hers = pause(customer(marta), NINE, null);
        SavedPause his = pause(customer(sigvard), NINE, null);

        assertThat(keys(NOVEMBER.withCustomer("oberg sig"))).containsExactly(his.key());
        assertThat(keys(NOVEMBER.withCustomer("10004"))).containsExactly(hers.key());
        assertThat(keys(NOVEMBER.withCustomer("%"))).isEmpty();
        assertThat(keys(NOVEMBER.withCustomer("_berg"))).isEmpty();
    }

    @Test
    void finds_a_customer_whatever_kinds_of_letters_hyphens_and_apostrophes_are_typed_or_stored() {
        SavedPause hers = pause(customer(care.customer("Åsa-Märta O'Brien", "20001", city)), NINE, null);
        SavedPause typeset = pause(customer(care.customer("Åsa\u2011Märta O\u2019Brien", "20002", city)), NINE, null);

        for (String typed : List.of(
                "åsa-märta o'brien", "A\u030Asa\u2011Ma\u0308rta\u00A0O\u2019Brien", "asa\u2013marta o\u00B4brien")) {
            assertThat(keys(NOVEMBER.withCustomer(typed)))
                    .as(typed)
                    .containsExactlyInAnyOrder(hers.key(), typeset.key());
        }
    }

    @Test
    void filters_on_a_unit_with_everything_below_it_by_what_is_paused() {
        SavedPause whole = pause(customer(marta), NINE, null);
        SavedPause contracted = pause(target(contract), NINE, null);
        SavedPause free = pause(new PauseTarget.OfOrder(marta, cleaning), NINE, null);

        assertThat(keys(NOVEMBER.withUnit(city))).containsExactlyInAnyOrder(whole.key(), contracted.key());
        assertThat(keys(NOVEMBER.withUnit(solna))).containsExactlyInAnyOrder(whole.key(), free.key());
    }

    @Test
    void filters_on_level_and_status() {
        SavedPause whole = pause(customer(marta), NINE, null);
        SavedPause contracted = pause(target(contract), NINE, null);
        SavedPause order = pause(new PauseTarget.OfOrder(marta, lunch), NINE, null);
        SavedPause changed = change(whole, whole.values().withEndsAt(NINE.plusDays(4)));

        assertThat(keys(NOVEMBER.withLevels(EnumSet.of(PauseLevel.CONTRACT, PauseLevel.ORDER))))
                .containsExactlyInAnyOrder(contracted.key(), order.key());
        assertThat(keys(NOVEMBER.withStatuses(EnumSet.of(PauseStatus.CHANGED)))).containsExactly(changed.key());
    }

    @Test
    void the_totals_count_pauses_customers_and_each_status() {
        pause(customer(marta), NINE, null);
        SavedPause contracted = pause(target(contract), NINE, null);
        change(contracted, contracted.values().withComment("x"));
        cancel(pause(customer(sigvard), NINE, null));
        sql.forget();

        PauseTotals totals = overview.totals(NOVEMBER.withInactivated(Inactivated.AMONG), units);
        assertThat(sql.statements()).hasSize(1);
        assertThat(totals).isEqualTo(new PauseTotals(3, 2, 1, 1, 1, totals.questions()));
        PauseTotals none = overview.totals(NOVEMBER.withUnit(city).withCustomer("ingen"), units);
        assertThat(none).isEqualTo(new PauseTotals(0, 0, 0, 0, 0, none.questions()));
        assertThat(none.questions()).allSatisfy((_, count) -> assertThat(count).isZero());
    }

    @Test
    void every_sort_order_pages_without_gap_or_repetition() {
        Stream.of(customer(marta), customer(sigvard), target(contract), new PauseTarget.OfOrder(marta, lunch))
                .forEach(target -> pause(target, NINE, null));

        for (PauseSort by : PauseSort.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                PauseOrder order = new PauseOrder(by, descending);
                List<PauseRow> all = overview.rows(NOVEMBER, units, order, 0, 100);
                List<PauseRow> paged = Stream.of(0, 1, 2, 3)
                        .flatMap(offset -> overview.rows(NOVEMBER, units, order, offset, 1).stream())
                        .toList();
                assertThat(paged).as(order.toString()).isEqualTo(all).hasSize(4);
            }
        }
    }

    @Test
    void names_sort_in_swedish() {
        CustomerId zeta = care.customer("Zeta, Ada", "10006");
        Stream.of(sigvard, marta, zeta).forEach(customer -> pause(customer(customer), NINE, null));

        assertThat(overview.rows(NOVEMBER, units, new PauseOrder(PauseSort.CUSTOMER, false), 0, 10))
                .extracting(row -> row.names().customer())
                .containsExactly("Zeta, Ada", "Åström, Märta", "Öberg, Sigvard");
    }

    @Test
    void tells_which_of_some_pauses_the_filter_finds() {
        SavedPause november = pause(customer(marta), NINE, null);
        SavedPause october = pause(customer(sigvard), day(10, 1), day(10, 3));

        assertThat(overview.matching(NOVEMBER, units, List.of(november.key(), october.key())))
                .containsExactly(november.key());
    }

    private List<PauseRow> rows(PauseFilter filter) {
        return overview.rows(filter, units, PauseOrder.DEFAULT, 0, 100);
    }

    private List<UUID> keys(PauseFilter filter) {
        return rows(filter).stream().map(row -> row.pause().key()).toList();
    }

    private static LocalDateTime day(int month, int day) {
        return LocalDate.of(2026, month, day).atStartOfDay();
    }

    private static PauseTarget customer(CustomerId customer) {
        return new PauseTarget.OfCustomer(customer);
    }

    private PauseTarget target(ContractId id) {
        return new PauseTarget.OfContract(marta, id);
    }

    private SavedPause pause(PauseTarget target, LocalDateTime start, LocalDateTime end) {
        PauseDraft draft = new PauseDraft();
        draft.add(target, new PauseValues(start, reasons.all().getFirst().id(), start, end, ""));
        return service.save(draft).getFirst();
    }

    private SavedPause change(SavedPause pause, PauseValues values) {
        PauseDraft draft = new PauseDraft();
        draft.change(pause, values);
        return service.save(draft).getFirst();
    }

    private SavedPause cancel(SavedPause pause) {
        PauseDraft draft = new PauseDraft();
        draft.cancel(pause);
        return service.save(draft).getFirst();
    }
}
