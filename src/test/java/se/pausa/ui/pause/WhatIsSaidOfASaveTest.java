package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.DatabaseLine.Fault;
import se.pausa.Signal;
import se.pausa.customer.CustomerService;
import se.pausa.ui.component.PauseActions;

/** What Spara says when the database breaks is what stands in the database: decision 006. */
class WhatIsSaidOfASaveTest extends PauseScreenTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    PauseActions actions;

    @Autowired
    CustomerService customers;

    @BeforeEach
    void stageAPause() {
        open("import");
        actions.pause(customers.care(marta).orElseThrow().customer(), () -> {});
        settle();
        fillIn("Bortrest", NINE, NINE.plusDays(3));
        press("Lägg till");
    }

    @Test
    void an_answer_that_was_lost_is_found_and_spara_says_what_is_stored() {
        line().breakAtCommit(Fault.ANSWER_LOST);

        press("Spara");

        assertThat(notices()).containsExactly("Sparat: 1 ny");
        assertThat(row(0, "Uppehållsstatus")).containsExactly("Ny");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void while_nobody_knows_nothing_is_claimed_and_the_button_tells_when_it_is_known() {
        line().breakAtCommit(Fault.REQUEST_HELD);

        press("Spara");

        assertThat(notices())
                .singleElement()
                .asString()
                .startsWith("Pausa vet inte än om ändringen är sparad: databasen svarade inte.");
        assertThat(row(0, "Uppehållsstatus")).containsExactly("Ny · kanske sparad");
        assertThat(says("1 ändring, kanske redan sparad")).isTrue();

        line().release();
        lookUntilItIsKnown();

        assertThat(notices()).containsExactly("Sparat: 1 ny");
        assertThat(row(0, "Uppehållsstatus")).containsExactly("Ny");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void what_was_not_known_is_told_by_itself_when_the_database_answers() {
        line().breakAtCommit(Fault.REQUEST_HELD);
        press("Spara");
        line().release();

        await().pollInSameThread().atMost(SOON).until(() -> {
            settle();
            return notices().equals(List.of("Sparat: 1 ny"));
        });

        assertThat(stored()).hasSize(1);
    }

    @Test
    void pressing_spara_again_while_nobody_knows_saves_once_and_what_was_edited_since() {
        line().breakAtCommit(Fault.REQUEST_HELD);
        press("Spara");
        clickCell(0, "Avslutas");
        pick(NINE.plusDays(5));
        line().release();

        await().pollInSameThread().atMost(SOON).until(() -> {
            press("Spara");
            return stored().size() == 1 && stored().getFirst().values().endsAt().equals(NINE.plusDays(5));
        });

        assertThat(row(0, "Uppehållsstatus")).containsExactly("Ändrad");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void a_drawing_that_fails_after_spara_says_that_it_is_saved() {
        AtomicBoolean committed = new AtomicBoolean();
        line().breakAt(
                        request -> committed.get() || committed.getAndSet(request.commitsSomethingWritten()),
                        Fault.REQUEST_LOST);

        press("Spara");

        assertThat(line().isWhole()).isFalse();
        assertThat(notices())
                .anyMatch(text -> text.startsWith("Sparat: 1 ny") || text.startsWith("1 uppehåll är sparat"));
        assertThat(notices()).noneMatch(text -> text.contains("inte sparad") || text.contains("Inget"));
        assertThat(stored()).hasSize(1);
    }

    @Test
    void a_database_that_stops_before_spara_stores_nothing_and_spara_says_so() {
        Signal.STOP.to(server());
        try {
            press("Spara");
        } finally {
            Signal.CONT.to(server());
        }

        assertThat(notices())
                .containsExactly("Det gick inte att spara just nu. Ändringen ligger kvar som osparad."
                        + " Databasen svarar inte just nu. Försök igen om en stund.");
        assertThat(stored()).isEmpty();
        press("Spara");
        assertThat(notices()).containsExactly("Sparat: 1 ny");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void a_database_that_stops_at_the_commit_leaves_it_unknown_until_it_goes_on() {
        ProcessHandle server = server();
        line().doAtCommit(() -> Signal.STOP.to(server));
        try {
            press("Spara");
        } finally {
            line().mend();
            Signal.CONT.to(server);
        }

        assertThat(notices()).singleElement().asString().startsWith("Pausa vet inte än om ändringen är sparad");
        lookUntilItIsKnown();
        assertThat(notices()).containsExactly("Sparat: 1 ny");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void a_database_that_is_killed_at_the_commit_is_started_again_and_what_is_said_is_what_it_has() {
        ProcessHandle server = server();
        line().breakAtCommit(Fault.CUT_MEANWHILE, server::destroyForcibly);

        press("Spara");
        lookUntilItIsKnown();

        assertThat(line().isWhole()).isFalse();
        assertThat(server.onExit()).succeedsWithin(SOON);
        boolean saidToBeStored = notices().contains("Sparat: 1 ny");
        await().pollInSameThread()
                .atMost(SOON)
                .ignoreExceptions()
                .until(() -> stored().size() == (saidToBeStored ? 1 : 0));
    }

    @Test
    void a_full_disk_is_called_by_its_name_and_reading_goes_on() {
        press("Spara");
        NotificationsKt.clearNotifications();
        select(0);
        press("Avbryt uppehåll");
        line().breakAt(request -> request.statement().startsWith("update pause"), Fault.DISK_FULL);

        press("Spara");

        assertThat(line().isWhole()).isFalse();
        assertThat(notices())
                .containsExactly("Det gick inte att spara just nu. Ändringen ligger kvar som osparad."
                        + " Databasens disk är full: det går att läsa men inte att spara."
                        + " Be den som sköter Pausa att frigöra plats.");
        assertThat(stored())
                .singleElement()
                .satisfies(pause -> assertThat(pause.isLive()).isTrue());
        press("Spara");
        assertThat(notices()).containsExactly("Sparat: 1 inställd");
        assertThat(stored())
                .singleElement()
                .satisfies(pause -> assertThat(pause.isLive()).isFalse());
    }

    @Test
    void what_was_said_of_one_dialog_does_not_stay_beside_what_is_said_of_the_next() {
        line().breakAt(request -> request.statement().startsWith("select c.id from customer c"), Fault.REQUEST_LOST);
        press("Spara");
        assertThat(notices()).singleElement().asString().startsWith("Det gick inte att spara just nu.");

        _get(PauseDialog.class).close();
        settle();

        assertThat(notices()).isEmpty();
    }

    private void lookUntilItIsKnown() {
        await().pollInSameThread().atMost(SOON).until(() -> {
            _find(Button.class, spec -> spec.withText("Kontrollera nu")).forEach(LocatorJ::_click);
            settle();
            return notices().stream().noneMatch(text -> text.contains("vet inte"));
        });
    }
}
