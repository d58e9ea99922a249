package se.pausa.ui.pause;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import se.pausa.pause.PauseImpact;
import se.pausa.pause.PauseLevel;
import se.pausa.ui.ScreenTest;
import se.pausa.ui.component.Formats;

class PauseSentencesTest extends ScreenTest {

    @Test
    void what_a_pause_hits_names_only_what_is_more_than_nothing() { // R10
        assertThat(impact(PauseLevel.CUSTOMER, 1, 3))
                .isEqualTo("Pausar 1 kontrakt, 3 order · 2 leveranser (1 h) t.o.m. 2026-11-29");
        assertThat(impact(PauseLevel.CUSTOMER, 0, 1))
                .isEqualTo("Pausar 1 order · 2 leveranser (1 h) t.o.m. 2026-11-29");
        assertThat(impact(PauseLevel.CONTRACT, 1, 0)).isEqualTo("Pausar 2 leveranser (1 h) t.o.m. 2026-11-29");
        assertThat(impact(PauseLevel.ORDER, 0, 1)).isEqualTo("Pausar 2 leveranser (1 h) t.o.m. 2026-11-29");
    }

    private static String impact(PauseLevel level, int contracts, int orders) {
        return PauseSentences.impact(
                UI.getCurrent(),
                Formats.current(),
                level,
                new PauseImpact(contracts, orders, 2, 60, 0, 0, LocalDateTime.of(2026, 11, 30, 0, 0)));
    }
}
