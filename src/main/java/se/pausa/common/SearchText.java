package se.pausa.common;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody types to find something, the same whatever keyboard, program or page it was copied from:
 * letters in one piece (Å and not A with a ring), one kind of apostrophe, hyphen and space, nothing invisible,
 * and no longer than {@link #MAX_LENGTH}.
 *
 * @param text may be empty: then everything is found
 */
public record SearchText(String text) {

    /** Greatest length in characters; what is longer is cut off. */
    public static final int MAX_LENGTH = 100;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\uFFFD&&[^\\s]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u201B\u02BC\u00B4\u0060\u2032]");
    private static final Pattern HYPHENS = Pattern.compile("[\u2010-\u2015\u2212\uFE63\uFF0D]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public SearchText {
        text = cut(plain(text));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether it stands anywhere in a name; å is found by a and é by e, as in the lists. */
    public boolean isFoundIn(String name) {
        return folded(plain(name)).contains(folded(text));
    }

    private static String plain(String typed) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll("");
        String spaced = SPACES.matcher(visible).replaceAll(" ");
        return HYPHENS.matcher(APOSTROPHES.matcher(spaced).replaceAll("'"))
                .replaceAll("-")
                .strip();
    }

    private static String cut(String plain) {
        if (plain.length() <= MAX_LENGTH) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return plain.substring(0, end).strip();
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
