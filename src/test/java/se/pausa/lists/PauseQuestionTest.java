package se.pausa.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static se.pausa.lists.PauseQuestion.ENDING;
import static se.pausa.lists.PauseQuestion.LONG;
import static se.pausa.lists.PauseQuestion.OPEN;
import static se.pausa.lists.PauseQuestion.RENEWED;
import static se.pausa.lists.PauseQuestion.RUNNING;
import static se.pausa.lists.PauseQuestion.STARTING;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.Care;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.customer.ContractId;
import se.pausa.customer.CustomerId;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;
import se.pausa.pause.PauseLevel;
import se.pausa.pause.PauseReasonService;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget.OfContract;
import se.pausa.pause.PauseTarget.OfCustomer;
import se.pausa.pause.Reason;
import se.pausa.pause.SavedPause;

/** R14: what each question finds at its borders, and that the counts are the rows. It is Monday 2026-11-23, 09:00. */
class PauseQuestionTest extends PausaTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final LocalDateTime WEEK_OVER = LocalDateTime.of(2026, 12, 1, 0, 0);
    private static final LocalDate FIRST_VALID = Care.FROM;
    private static final PauseFilter NOVEMBER = PauseFilter.of(YearMonth.of(2026, 11));

    @Autowired
    PauseOverview overview;

    @Autowired
    OrganizationService organization;

    @Autowired
    PauseReasonService reasons;

    @Autowired
    Pausing pausing;

    private UnitId south;
    private int customers;

    @BeforeEach
    void today() {
        clock.set(NOW);
        south = care.unit("Söder");
    }

    @Test
    void running_is_what_has_started_now_and_not_ended_now() {
        SavedPause startsNow = pause(NOW, NOW.plusDays(30));
        SavedPause endsInAMinute = pause(NOW.minusDays(3), NOW.plusMinutes(1));
        pause(NOW.plusMinutes(1), null);
        pause(NOW.minusDays(3), NOW);
        pausing.cancel(pause(NOW.minusDays(3), null));

        expect(RUNNING, startsNow, endsInAMinute);
    }

    @Test
    void starting_is_after_now_and_before_the_end_of_the_seventh_day_after_today() {
        SavedPause inAMinute = pause(NOW.plusMinutes(1), null);
        SavedPause lastMinute = pause(WEEK_OVER.minusMinutes(1), null);
        pause(WEEK_OVER, null);
        pause(NOW, null);

        expect(STARTING, inAMinute, lastMinute);
    }

    @Test
    void ending_covers_at_most_the_seventh_day_after_today_and_may_not_have_begun() {
        SavedPause lastDay = pause(NOW.minusDays(30), WEEK_OVER);
        SavedPause toCome = pause(NOW.plusDays(2), NOW.plusDays(3));
        SavedPause inAMinute = pause(NOW.minusDays(30), NOW.plusMinutes(1));
        pause(NOW.minusDays(30), WEEK_OVER.plusMinutes(1));
        pause(NOW.minusDays(30), NOW);
        pause(NOW.minusDays(30), null);

        expect(ENDING, lastDay, toCome, inAMinute);
    }

    @Test
    void open_has_no_end_however_far_away_it_starts() {
        SavedPause running = pause(NOW.minusDays(300), null);
        SavedPause toCome = pause(NOW.plusDays(300), null);
        pause(NOW, NOW.plusYears(30));

        expect(OPEN, running, toCome);
    }

    @Test
    void long_is_a_minute_more_than_90_days_up_to_the_end_or_without_one_up_to_now() {
        SavedPause closed = pause(NOW.plusDays(5), NOW.plusDays(95).plusMinutes(1));
        SavedPause open = pause(NOW.minusDays(90).minusMinutes(1), null);
        SavedPause oldAndOpen = pause(NOW.minusYears(12), null);
        pause(NOW.plusDays(5), NOW.plusDays(95));
        pause(NOW.minusDays(90), null);
        pause(NOW.minusDays(200), NOW);

        expect(LONG, closed, open, oldAndOpen);
    }

    @Test
    void renewed_sits_on_a_contract_that_has_ended_while_a_later_one_of_the_same_customer_has_not() {
        LocalDate today = NOW.toLocalDate();
        SavedPause endedYesterday = onContract(today.minusDays(1), today, null);
        SavedPause laterEndsToday = onContract(today.minusDays(1), today.minusDays(9), today);
        SavedPause laterIsToCome = onContract(today.minusDays(1), today.plusDays(30), null);
        onContract(today, today.plusDays(1), null);
        onContract(null, today, null);
        onContract(today.minusDays(9), today.minusDays(8), today.minusDays(1));
        onContract(today.minusDays(1), FIRST_VALID, null);
        onContract(today.minusDays(1), null, null);

        expect(RENEWED, endedYesterday, laterEndsToday, laterIsToCome);
    }

    @Test
    void the_counts_follow_every_filter_and_are_what_each_question_shows() {
        CustomerId marta = care.customer("Åström, Märta", "10004", south);
        ContractId contract = care.contract(marta, "Beställning 2026", south);
        pausing.pause(new OfCustomer(marta), "Bortrest", NOW.minusDays(100), null);
        pausing.pause(new OfContract(marta, contract), "Tackat nej", NOW.plusDays(1), NOW.plusDays(2));
        pause(NOW.minusDays(100), null);
        pausing.cancel(pause(NOW, null));
        Reason away = reasons.all().stream()
                .filter(reason -> reason.name().equals("Bortrest"))
                .findFirst()
                .orElseThrow();
        Map<PauseFilter, List<Integer>> running = Map.of(
                NOVEMBER,
                List.of(2, 1, 2),
                NOVEMBER.withCustomer("märta"),
                List.of(1, 1, 1),
                NOVEMBER.withUnit(south),
                List.of(1, 1, 1),
                NOVEMBER.withLevels(Set.of(PauseLevel.CONTRACT)),
                List.of(0, 1, 0),
                NOVEMBER.withReasons(Set.of(away.id())),
                List.of(1, 0, 1),
                NOVEMBER.withStatuses(Set.of(PauseStatus.CANCELLED)),
                List.of(0, 0, 0),
                NOVEMBER.withInactivated(Inactivated.ALONE),
                List.of(2, 1, 2),
                NOVEMBER.previousMonth(),
                List.of(2, 1, 2));

        running.forEach((filter, counts) -> {
            UnitTree units = organization.tree();
            sql.forget();
            PauseTotals totals = overview.totals(filter, units);
            assertThat(sql.statements()).hasSize(1);
            assertThat(List.of(totals.answering(RUNNING), totals.answering(STARTING), totals.answering(LONG)))
                    .as(filter.toString())
                    .isEqualTo(counts);
            assertThat(shown(filter)).isEqualTo(totals.questions());
        });
    }

    /** How many rows each question shows. */
    private Map<PauseQuestion, Integer> shown(PauseFilter filter) {
        Map<PauseQuestion, Integer> shown = new EnumMap<>(PauseQuestion.class);
        for (PauseQuestion question : PauseQuestion.values()) {
            PauseFilter asked = filter.withQuestion(question);
            shown.put(question, rows(asked, PauseSort.CUSTOMER).size());
            assertThat(overview.totals(asked, organization.tree()).questions())
                    .as("the same counts whatever is asked")
                    .isEqualTo(overview.totals(filter, organization.tree()).questions());
        }
        return shown;
    }

    private void expect(PauseQuestion question, SavedPause... found) {
        PauseFilter filter = PauseFilter.of(YearMonth.of(2020, 1)).withQuestion(question);
        for (PauseSort sort : List.of(PauseSort.STARTS_AT, PauseSort.CUSTOMER)) {
            assertThat(rows(filter, sort))
                    .extracting(row -> row.pause().id())
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(found).map(SavedPause::id).toList());
        }
        PauseTotals totals = overview.totals(filter, organization.tree());
        assertThat(totals.answering(question)).isEqualTo(found.length);
        assertThat(totals.pauses()).isEqualTo(found.length);
        assertThat(totals.customers()).isEqualTo(found.length);
    }

    private List<PauseRow> rows(PauseFilter filter, PauseSort sort) {
        return overview.rows(filter, organization.tree(), new PauseOrder(sort, false), 0, 100);
    }

    private SavedPause pause(LocalDateTime start, @Nullable LocalDateTime end) {
        return pausing.pause(new OfCustomer(customer()), "Sjukhusvistelse", start, end);
    }

    /** Paused is a contract that is valid up to a day; the customer may have another. */
    private SavedPause onContract(@Nullable LocalDate to, @Nullable LocalDate otherFrom, @Nullable LocalDate otherTo) {
        CustomerId customer = customer();
        ContractId paused = care.contract(customer, "Beställning 1");
        SavedPause pause = pausing.pause(new OfContract(customer, paused), "Bortrest", NOW.minusDays(20), null);
        validity(paused, FIRST_VALID, to);
        if (otherFrom != null) {
            validity(care.contract(customer, "Beställning 2"), otherFrom, otherTo);
        }
        return pause;
    }

    private void validity(ContractId contract, LocalDate from, @Nullable LocalDate to) {
        List<Object> values = new ArrayList<>();
        values.add(from);
        values.add(to);
        values.add(contract.value());
        jdbc.sql("update contract set valid_from = ?, valid_to = ? where id = ?")
                .params(values)
                .update();
    }

    private CustomerId customer() {
        return care.customer("Kund " + ++customers, "K" + customers);
    }
}
