package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.common.RuleViolation;
import se.pausa.customer.CustomerId;
import se.pausa.organization.UnitId;
import se.pausa.security.Role;

/** What field staff may do with pauses (R17). */
class FieldWorkTest extends PausaTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final LocalDateTime MIDNIGHT = LocalDateTime.of(2026, 11, 24, 0, 0);

    @Autowired
    PauseService service;

    @Autowired
    Pausing pausing;

    private final PauseDraft draft = new PauseDraft();
    private UnitId unit;
    private CustomerId marta;
    private SavedPause planned;

    @BeforeEach
    void aPauseThatAPlannerSaved() {
        unit = care.unit("Norr");
        marta = care.customer("Märta Åström", "10004", unit);
        planned = pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NINE.minusDays(2), NINE.plusDays(9));
        user.is("Karl Berg", Role.FIELD_STAFF);
    }

    @Test
    void they_add_a_pause_and_change_and_cancel_it_the_same_day() { // R17
        SavedPause own = add(NINE.plusDays(30));
        draft.undoAll();

        draft.change(own, own.values().withComment("Dottern ringde"));
        SavedPause changed = service.save(draft).getFirst();
        draft.undoAll();
        draft.cancel(changed);

        assertThat(service.save(draft).getFirst().status()).isEqualTo(PauseStatus.CANCELLED);
    }

    @Test
    void what_they_have_added_is_the_planners_the_day_after() { // R17
        SavedPause own = add(NINE.plusDays(30));
        clock.set(MIDNIGHT);
        draft.undoAll();
        draft.cancel(own);

        isRefused();
    }

    @Test
    void they_end_any_pause_between_now_and_the_end_of_the_day() { // R17
        draft.change(planned, planned.values().withEndsAt(NINE));
        SavedPause ended = service.save(draft).getFirst();
        assertThat(ended.values().endsAt()).isEqualTo(NINE);

        draft.undoAll();
        draft.change(ended, ended.values().withEndsAt(MIDNIGHT));
        assertThat(service.save(draft).getFirst().values().endsAt()).isEqualTo(MIDNIGHT);
    }

    @Test
    void they_end_none_earlier_or_later_and_change_nothing_else_with_it() { // R17
        draft.change(planned, planned.values().withEndsAt(NINE.minusMinutes(1)));
        isRefused();
        draft.change(planned, planned.values().withEndsAt(MIDNIGHT.plusMinutes(1)));
        isRefused();
        draft.change(planned, planned.values().withEndsAt(NINE).withComment("hemma"));
        isRefused();
        draft.change(planned, planned.values().withStartsAt(NINE.minusDays(1)));
        isRefused();
    }

    @Test
    void they_cancel_no_pause_of_others_even_if_they_have_ended_it_today() { // R17
        draft.cancel(planned);
        isRefused();

        draft.undoAll();
        draft.change(planned, planned.values().withEndsAt(NINE));
        SavedPause ended = service.save(draft).getFirst();
        draft.undoAll();
        draft.cancel(ended);
        isRefused();
    }

    @Test
    void they_end_no_contracts_and_orders() { // R9, R17
        SavedPause own = add(NINE.plusDays(30));
        draft.undoAll();
        draft.endCare(own, LocalDate.of(2026, 12, 23));

        assertThat(catchThrowableOfType(RuleViolation.class, () -> service.save(draft)))
                .isNotNull();
    }

    @Test
    void whoever_is_a_planner_at_the_customers_unit_too_has_no_such_limits() { // R17
        user.isAt(Role.PLANNER, unit);
        draft.cancel(planned);

        assertThat(service.save(draft).getFirst().status()).isEqualTo(PauseStatus.CANCELLED);
    }

    private SavedPause add(LocalDateTime start) {
        draft.add(
                new PauseTarget.OfCustomer(marta),
                new PauseValues(NINE, planned.values().reason(), start, start.plusDays(1), ""));
        return service.save(draft).getFirst();
    }

    private void isRefused() {
        assertThat(catchThrowableOfType(RuleViolation.class, () -> service.save(draft))
                        .problems())
                .extracting(problem -> problem.key())
                .containsExactly("beyondFieldWork");
    }
}
