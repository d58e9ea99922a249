package se.pausa.transfer;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence to be shown: its key in the texts, below {@code import.}, and what is put into it.
 *
 * @param arguments texts; numbers are written out already, so that a row is 1200 and never 1 200
 */
public record Message(String key, List<String> arguments) {

    public static Message of(String key, Object... arguments) {
        return new Message(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
