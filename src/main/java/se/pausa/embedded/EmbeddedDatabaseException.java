package se.pausa.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot be had; the message is one sentence for the person who started the application. */
public class EmbeddedDatabaseException extends RuntimeException {

    EmbeddedDatabaseException(String sentence) {
        super(sentence);
    }

    EmbeddedDatabaseException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
