package se.pausa.common;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what a user wants to save: where, what, and with which words.
 *
 * @param row the key of the staged row, absent when no single row is at fault
 * @param field the name of the field, absent when it is the row as a whole
 * @param key the key of the sentence in the texts, below {@code problem.}
 * @param arguments values for the sentence, dates and times as {@code java.time} types
 */
public record Problem(@Nullable UUID row, @Nullable String field, String key, List<Object> arguments) {

    public static Problem of(UUID row, @Nullable String field, String key, Object... arguments) {
        return new Problem(row, field, key, List.of(arguments));
    }
}
