package se.pausa.transfer;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The Swedish sentences, for files: a file goes back to where it came from, whoever looks at it. */
final class SwedishTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    private SwedishTexts() {}

    static String of(Message message) {
        return MessageFormat.format(
                TEXTS.getString(message.key()), message.arguments().toArray());
    }
}
