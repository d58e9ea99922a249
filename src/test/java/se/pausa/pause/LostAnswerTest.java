package se.pausa.pause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import se.pausa.DatabaseLine.Fault;
import se.pausa.PausaTest;
import se.pausa.Pausing;
import se.pausa.customer.CustomerId;

/** What is known of a Spara whose line to the database broke: decision 006. */
class LostAnswerTest extends PausaTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    PauseService service;

    @Autowired
    PauseReasonService reasons;

    @Autowired
    Pausing pausing;

    private final PauseDraft draft = new PauseDraft();
    private CustomerId marta;

    @BeforeEach
    void marta() {
        marta = care.customer("Märta Åström", "10004");
        care.contract(marta, "Beställning 2026");
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST_LOST", "ANSWER_LOST", "CUT_MEANWHILE"})
    void a_commit_without_an_answer_is_looked_up_at_once_and_is_stored_once(Fault fault) {
        draft.add(target(), values(NINE, NINE.plusDays(1)));
        draft.add(target(), values(NINE.plusDays(2), null));
        line().breakAtCommit(fault);

        List<SavedPause> saved = service.save(draft);

        assertThat(line().isWhole()).isFalse();
        assertThat(saved).hasSize(2).containsExactlyInAnyOrderElementsOf(stored());
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void while_the_commit_is_still_on_its_way_nothing_is_claimed() {
        draft.add(target(), values(NINE, NINE.plusDays(1)));
        line().breakAtCommit(Fault.REQUEST_HELD);

        SaveInDoubt doubt = catchThrowableOfType(SaveInDoubt.class, () -> service.save(draft));
        assertThat(versions()).isZero();
        line().release();

        assertThat(service.settle(doubt.sent()))
                .get()
                .satisfies(found -> assertThat(found).isEqualTo(stored()).hasSize(1));
    }

    @Test
    void what_is_looked_up_is_this_spara_and_not_what_somebody_else_made_of_the_pause_since() {
        SavedPause pause = pausing.pause(target(), "Bortrest", NINE, NINE.plusDays(9));
        draft.change(pause, pause.values().withComment("min"));
        line().breakAtCommit(Fault.REQUEST_HELD);
        SaveInDoubt doubt = catchThrowableOfType(SaveInDoubt.class, () -> service.save(draft));
        line().release();
        SavedPause newest = service.settle(doubt.sent()).orElseThrow().getFirst();
        user.is("Berit Ek");
        PauseDraft hers = new PauseDraft();
        hers.change(newest, newest.values().withComment("hennes"));
        SavedPause theirs = service.save(hers).getFirst();

        assertThat(service.settle(doubt.sent())).hasValue(List.of(theirs));
    }

    @Test
    void when_only_care_was_to_end_the_care_tells() { // R9
        Reason permanent =
                reasons.all().stream().filter(Reason::permanent).findFirst().orElseThrow();
        draft.add(target(), values(NINE, null).withReason(permanent.id()));
        SavedPause pause = service.save(draft).getFirst();
        draft.undoAll();
        draft.endCare(pause, LocalDate.of(2026, 12, 31));
        line().breakAtCommit(Fault.REQUEST_HELD);
        SaveInDoubt doubt = catchThrowableOfType(SaveInDoubt.class, () -> service.save(draft));
        line().release();

        assertThat(service.settle(doubt.sent())).hasValue(List.of(pause));
        jdbc.sql("update contract set valid_to = null").update();
        assertThat(service.settle(doubt.sent())).isEmpty();
    }

    @Test
    void wherever_the_line_breaks_what_is_said_is_what_is_stored() {
        SavedPause old = pausing.pause(target(), "Bortrest", NINE.minusDays(9), NINE.minusDays(1));
        for (Fault fault : List.of(Fault.REQUEST_LOST, Fault.ANSWER_LOST, Fault.CUT_MEANWHILE)) {
            boolean reached = true;
            for (int request = 0; reached; request++) {
                draft.undoAll();
                draft.cancel(pausing.pause(target(), "Bortrest", NINE, NINE.plusDays(1)));
                StagedPause added = draft.add(target(), values(NINE, NINE.plusDays(2)));
                line().breakAt(request, fault);

                boolean said = isSaid(added);

                reached = !line().isWhole();
                line().mend();
                assertThat(statuses(draft))
                        .as("%s at request %d", fault, request)
                        .isEqualTo(said ? List.of("CANCELLED", "NEW") : List.of("NEW"));
                jdbc.sql("delete from pause where id <> ?")
                        .param(old.id().value())
                        .update();
            }
        }
    }

    /** Whether the service says in the end that the draft is stored. */
    private boolean isSaid(StagedPause added) {
        try {
            return service.save(draft).stream().anyMatch(pause -> pause.key().equals(added.key()));
        } catch (SaveInDoubt doubt) {
            return service.settle(doubt.sent()).isPresent();
        } catch (DataAccessException | TransactionException refused) {
            return false;
        }
    }

    private static List<String> statuses(PauseDraft draft) {
        return direct().sql("select status from pause where token in (:tokens) order by id")
                .param(
                        "tokens",
                        draft.rows().stream().map(row -> row.key().toString()).toList())
                .query(String.class)
                .list();
    }

    private PauseTarget target() {
        return new PauseTarget.OfCustomer(marta);
    }

    private PauseValues values(LocalDateTime start, LocalDateTime end) {
        return new PauseValues(start, reasons.all().getFirst().id(), start, end, "");
    }

    private List<SavedPause> stored() {
        return service.ofCustomer(marta).orElseThrow().pauses();
    }

    private long versions() {
        return direct().sql("select count(*) from pause for system_time all where customer_id = ?")
                .param(marta.value())
                .query(Long.class)
                .single();
    }
}
