package se.pausa.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.pausa.city.CityFailure;
import se.pausa.city.CityState;

class CityWordsTest {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @EnumSource
    void every_failure_can_be_said_in_both_languages(CityFailure failure) {
        for (Locale language : texts.getProvidedLocales()) {
            assertThat(texts.getTranslation("city.failure." + failure, language))
                    .doesNotContain("city.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_state_can_be_said_in_both_languages(CityState state) {
        for (Locale language : texts.getProvidedLocales()) {
            assertThat(texts.getTranslation("city.state." + state, language)).doesNotContain("city.");
            assertThat(texts.getTranslation("city.sentence." + state, language)).doesNotContain("city.");
        }
    }
}
