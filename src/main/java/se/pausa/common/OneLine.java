package se.pausa.common;

import java.util.regex.Pattern;

/**
 * A name as somebody typed it, on one line. What no field lets in, a forged message can hold: a name with a line break in
 * it would write lines of its own into logs and files.
 */
public final class OneLine {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private OneLine() {}

    /** Without space around it, and with a space in the place of what cannot be seen. */
    public static String of(String typed) {
        return CONTROL.matcher(typed).replaceAll(" ").strip();
    }
}
