package se.pausa.ui.pause;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.pausa.Pausing;
import se.pausa.customer.CustomerId;
import se.pausa.pause.PauseService;
import se.pausa.pause.PauseStatus;
import se.pausa.pause.PauseTarget;
import se.pausa.pause.SavedPause;
import se.pausa.security.Role;
import se.pausa.ui.ScreenTest;
import se.pausa.ui.component.FieldActions;

/** The sheets of the field: Lägg till and Spara are one, and nothing is saved twice or by mistake. */
class QuickSheetTest extends ScreenTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    FieldActions field;

    @Autowired
    Pausing pausing;

    @Autowired
    PauseService pauses;

    private final AtomicInteger saved = new AtomicInteger();
    private CustomerId marta;

    @BeforeEach
    void inTheField() {
        marta = care.customer("Märta Åström", "10004", care.unit("Norr"));
        care.order(marta, null, "Lunch");
        logInAs(Role.FIELD_STAFF);
        open("idag");
    }

    private void pause() {
        field.pause(marta, saved::incrementAndGet);
    }

    private List<SavedPause> stored() {
        return pauses.pausesOf(marta, NINE.minusYears(1));
    }

    private static String said() {
        return String.join(
                " ",
                _find(_get(QuickSheet.class), Paragraph.class).stream()
                        .map(Paragraph::getText)
                        .toList());
    }

    @Test
    void a_reason_and_Spara_pause_the_customer_from_now_until_further_notice() {
        pause();
        _click(button("Bortrest"));
        assertThat(said()).contains("leveranser");
        _click(button("Spara"));

        assertThat(stored()).singleElement().satisfies(pause -> {
            assertThat(pause.target()).isEqualTo(new PauseTarget.OfCustomer(marta));
            assertThat(pause.values().startsAt()).isEqualTo(NINE);
            assertThat(pause.values().notifiedAt()).isEqualTo(NINE);
            assertThat(pause.values().endsAt()).isNull();
        });
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(saved).hasValue(1);
    }

    @Test
    void without_a_reason_nothing_is_saved_and_the_sheet_says_so() {
        pause();
        _click(button("Spara"));

        assertThat(says("Välj en orsak.")).isTrue();
        assertThat(stored()).isEmpty();
    }

    @Test
    void R7_what_would_overlap_is_said_in_the_sheet_and_another_end_saves_it() {
        user.as(
                Role.PLANNER,
                () -> pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NINE.plusDays(3), null));
        pause();
        _click(button("Bortrest"));
        _click(button("Spara"));

        assertThat(said()).contains("Överlappar uppehållet Bortrest från 2026-11-26 09:00.");
        assertThat(stored()).hasSize(1);

        _click(button("Idag 24:00"));
        _click(button("Spara"));
        assertThat(stored()).hasSize(2);
    }

    @Test
    void Åter_idag_ends_the_pause_that_applies_now() {
        user.as(
                Role.PLANNER,
                () -> pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NINE.minusDays(3), null));
        field.back(marta, saved::incrementAndGet);
        assertThat(said()).contains("Återupptas från 2026-11-24 08:00");
        _click(button("Spara"));

        assertThat(stored()).singleElement().satisfies(pause -> {
            assertThat(pause.values().endsAt()).isEqualTo(NINE);
            assertThat(pause.status()).isEqualTo(PauseStatus.CHANGED);
        });
        assertThat(saved).hasValue(1);
    }

    @Test
    void an_end_that_is_stored_already_closes_the_sheet_and_is_said_to_be_saved() {
        LocalDateTime midnight = NINE.toLocalDate().plusDays(1).atStartOfDay();
        user.as(
                Role.PLANNER,
                () -> pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NINE.minusDays(3), midnight));
        field.back(marta, saved::incrementAndGet);
        _click(button("Idag 24:00"));
        _click(button("Spara"));

        assertThat(_find(QuickSheet.class)).isEmpty();
        assertThat(notices()).containsExactly("Det är redan sparat så. Inget har ändrats.");
        assertThat(stored())
                .singleElement()
                .satisfies(pause -> assertThat(pause.status()).isEqualTo(PauseStatus.NEW));
    }

    @Test
    void what_is_used_most_in_the_units_of_the_customer_stands_first() {
        CustomerId other = care.customer("Sigvard Öberg", "10005", care.unit("Norr 2"));
        user.as(Role.PLANNER, () -> {
            pausing.pause(new PauseTarget.OfCustomer(other), "Tackat nej", NINE.minusDays(9), NINE.minusDays(8));
            pausing.pause(new PauseTarget.OfCustomer(marta), "Övrigt", NINE.minusDays(9), NINE.minusDays(8));
            pausing.pause(new PauseTarget.OfCustomer(marta), "Bortrest", NINE.minusDays(99), NINE.minusDays(98));
            return null;
        });
        pause();

        assertThat(_find(_get(QuickSheet.class), Button.class).stream()
                        .map(Button::getText)
                        .filter(List.of("Sjukhusvistelse", "Övrigt", "Bortrest", "Tackat nej")::contains))
                .containsExactly("Övrigt", "Sjukhusvistelse", "Bortrest", "Tackat nej");
    }

    @Test
    void somebody_whom_nothing_pauses_any_longer_is_told_to_be_back() {
        field.back(marta, saved::incrementAndGet);

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(notices()).containsExactly("Inget uppehåll pågår längre. Listan är nu uppdaterad.");
        assertThat(saved).hasValue(1);
    }

    @Test
    void what_was_not_stored_stays_in_the_sheet_and_is_stored_once() {
        pause();
        _click(button("Bortrest"));
        whileTheDatabaseIsAway(() -> _click(button("Spara")));

        assertThat(_find(QuickSheet.class)).hasSize(1);
        assertThat(stored()).isEmpty();
        _click(button("Spara"));
        assertThat(stored()).hasSize(1);
    }

    @Override
    protected Button button(String text) {
        return _get(_get(QuickSheet.class), Button.class, spec -> spec.withText(text));
    }
}
