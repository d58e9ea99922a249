package se.pausa.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.Past;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseId;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;

/** Pausade order as it was known at some time (R15). A pause is added on Monday and cancelled on Tuesday. */
class KnownOverviewTest extends PausaTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final LocalDateTime TUESDAY = MONDAY.plusDays(1);
    private static final PauseFilter NOVEMBER = PauseFilter.of(YearMonth.of(2026, 11));

    /** What a later module may pick. */
    private static final PauseSubset SOME = new PauseSubset() {

        @Override
        public String condition() {
            return "p.id > 0";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of();
        }
    };

    @Autowired
    PauseOverview overview;

    @Autowired
    PauseService pauses;

    @Autowired
    PauseReasonService reasons;

    @Autowired
    OrganizationService organization;

    @Autowired
    TransactionTemplate transaction;

    private Past past;
    private UnitId unit;
    private UnitTree units;
    private SavedPause added;
    private SavedPause cancelled;

    @BeforeEach
    void cancelledOnTuesday() {
        past = new Past(jdbc, clock, transaction);
        Pausing pausing = new Pausing(pauses, reasons, user);
        unit = care.unit("Söder");
        units = organization.tree();
        CustomerId marta = care.customer("Åström, Märta", "10004", unit);
        ContractId contract = past.at(MONDAY.minusDays(1), () -> care.contract(marta, "Beställning 2026", unit));
        PauseTarget target = new PauseTarget.OfContract(marta, contract);
        added = past.at(MONDAY, () -> pausing.pause(target, "Bortrest", MONDAY, MONDAY.plusDays(9)));
        past.at(
                TUESDAY,
                () -> jdbc.sql("update contract set name = 'Beställning 2027'").update());
        cancelled = past.at(TUESDAY, () -> pausing.cancel(added));
        clock.set(TUESDAY.plusDays(1));
    }

    @AfterEach
    void leaveNoTrace() {
        for (String table : List.of("pause", "contract_unit", "contract")) {
            jdbc.sql("delete from " + table).update();
        }
        for (String table : List.of("pause", "contract")) {
            direct().sql("delete history from " + table).update();
        }
    }

    @Test
    void R15_a_pause_stands_there_as_it_was_known_with_the_names_of_then_and_in_any_order() {
        PauseFilter then = NOVEMBER.asKnown(MONDAY).withUnit(unit).withCustomer("märta");
        sql.forget();

        for (PauseSort sort : EnumSet.allOf(PauseSort.class)) {
            assertThat(overview.rows(then, units, new PauseOrder(sort, false), 0, 10))
                    .as("by %s", sort)
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.pause()).isEqualTo(added);
                        assertThat(row.names().contract()).isEqualTo("Beställning 2026");
                    });
        }

        assertThat(sql.statements()).hasSize(PauseSort.values().length + 1);
        assertThat(overview.rows(List.of(added.id()), MONDAY))
                .singleElement()
                .satisfies(row -> assertThat(row.pause()).isEqualTo(added));
    }

    @Test
    void R15_sums_keys_and_matches_are_those_of_then_and_the_questions_are_about_now() {
        PauseFilter then = NOVEMBER.asKnown(MONDAY);

        PauseTotals totals = overview.totals(then, units);

        assertThat(totals.pauses()).isEqualTo(1);
        assertThat(totals.created()).isEqualTo(1);
        assertThat(totals.answering(PauseQuestion.ALL)).isEqualTo(1);
        assertThat(totals.answering(PauseQuestion.RUNNING)).isZero();
        assertThat(ids(then)).containsExactly(added.id());
        assertThat(overview.matching(then, units, List.of(added.key(), UUID.randomUUID())))
                .containsExactly(added.key());
        assertThat(ids(NOVEMBER)).isEmpty();
    }

    @Test
    void R15_what_was_saved_within_the_minute_was_known_and_what_came_later_was_not() {
        assertThat(ids(NOVEMBER.asKnown(MONDAY.minusMinutes(1)))).isEmpty();
        assertThat(ids(NOVEMBER.asKnown(TUESDAY.minusMinutes(1)))).containsExactly(added.id());
        assertThat(ids(NOVEMBER.asKnown(TUESDAY))).isEmpty();
        assertThat(overview.rows(
                        NOVEMBER.asKnown(TUESDAY).withInactivated(Inactivated.AMONG), units, PauseOrder.DEFAULT, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.pause()).isEqualTo(cancelled));
    }

    @Test
    void R8_what_had_not_ended_then_is_no_inactivated_pause_of_then() {
        clock.set(MONDAY.plusDays(30));

        assertThat(overview.rows(NOVEMBER.asKnown(MONDAY), units, PauseOrder.DEFAULT, 0, 10))
                .extracting(row -> row.pause().status())
                .containsExactly(PauseStatus.NEW);
        assertThat(NOVEMBER.asKnown(MONDAY).inactivatedAt(MONDAY.plusDays(30))).isEqualTo(Inactivated.HIDDEN);
    }

    @Test
    void R14_a_question_and_what_the_city_has_are_about_now_and_lead_back_to_it() {
        PauseFilter then = NOVEMBER.asKnown(MONDAY);

        assertThat(then.withQuestion(PauseQuestion.RUNNING).known()).isNull();
        assertThat(then.withSubset(SOME).known()).isNull();
        assertThat(NOVEMBER.withQuestion(PauseQuestion.RUNNING).asKnown(MONDAY).isQuestion())
                .isFalse();
        assertThat(then.previousMonth().cleared().known()).isEqualTo(MONDAY);
    }

    private List<PauseId> ids(PauseFilter filter) {
        return overview.ids(filter, units, PauseOrder.DEFAULT);
    }
}
