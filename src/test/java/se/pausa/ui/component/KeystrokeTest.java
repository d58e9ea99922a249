package se.pausa.ui.component;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.pausa.ui.ScreenTest;

/** The keys, and the dialog that shows them. */
class KeystrokeTest extends ScreenTest {

    @Test
    void the_dialog_shows_every_key_once_and_opens_once() {
        open("kunder");

        assertThat(Dialogs.open(new KeysDialog())).isTrue();
        assertThat(Dialogs.open(new KeysDialog())).isFalse();
        settle();

        KeysDialog dialog = _get(KeysDialog.class);
        assertThat(_find(dialog, DescriptionList.Description.class))
                .extracting(words -> words.getText())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Keystroke.values())
                        .map(each -> each.words(dialog))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void each_has_words_in_every_language(Keystroke each) {
        Texts texts = new Texts();
        for (Locale language : texts.getProvidedLocales()) {
            String key = "keys." + each.name();
            assertThat(texts.getTranslation(key, language)).isNotEqualTo(key);
        }
    }
}
