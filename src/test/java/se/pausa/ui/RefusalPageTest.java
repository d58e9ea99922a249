package se.pausa.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.pausa.ui.component.Texts;

class RefusalPageTest {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 414, 415, 431, 500, 503})
    void every_refusal_says_what_is_wrong_in_both_languages_with_a_way_on(int status) {
        assertThat(RefusalPage.of(status, Texts.SWEDISH, texts, "4711"))
                .contains("<html lang=\"sv\">", "<a href=\"/\">Gå till din första sida</a>")
                .doesNotContain("refusal.", "not-found.", "{0}");
        assertThat(RefusalPage.of(status, Texts.ENGLISH, texts, "4711"))
                .contains("<html lang=\"en\">", "<a href=\"/\">Go to your first page</a>")
                .doesNotContain("refusal.", "not-found.", "{0}");
    }

    @Test
    void only_a_fault_of_ours_has_a_number() {
        assertThat(RefusalPage.of(500, Texts.SWEDISH, texts, "4711")).contains("Felnummer: 4711");
        assertThat(RefusalPage.of(400, Texts.SWEDISH, texts, "")).doesNotContain("Felnummer");
    }
}
