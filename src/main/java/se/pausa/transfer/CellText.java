package se.pausa.transfer;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The text of a cell, as it is compared and stored. */
final class CellText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** Control characters and those that take no room, such as a byte order mark in the middle of a name. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

    private static final String SWEDISH = "åäöÅÄÖéÉ";

    /** What stands where a letter was lost on the way. */
    private static final int REPLACEMENT = '\ufffd';

    private CellText() {}

    /** As the same cell would be written in a text file, cleaned. */
    static String of(Cell cell, Column.Kind kind) {
        return switch (cell) {
            case Cell.Text(String text) -> withoutGuard(clean(text));
            case Cell.Number number -> ExcelNumber.text(number, kind);
            case Cell.Moment moment -> ExcelNumber.text(moment, kind);
            case Cell.Unusable unusable -> clean(unusable.shown());
        };
    }

    /**
     * Without what nobody sees: outer and doubled spaces, line ends, and characters that take no room; in
     * composed characters (å is one, not a and a ring). Keys from files are compared byte by byte, so a
     * space that nobody sees must not make a new customer.
     */
    static String clean(String value) {
        if (isClean(value)) {
            return value;
        }
        String text = SPACES.matcher(value).replaceAll(" ");
        text = INVISIBLE.matcher(text).replaceAll("");
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** Some programs write {@code ="0123"} into text files, lest Excel takes away the zero. */
    private static String withoutGuard(String text) {
        boolean isGuarded = text.length() > 3 && text.startsWith("=\"") && text.indexOf('"', 2) == text.length() - 1;
        return isGuarded ? text.substring(2, text.length() - 1).strip() : text;
    }

    /** Of almost every cell this is all there is to do. */
    private static boolean isClean(String value) {
        char before = ' ';
        for (int i = 0; i < value.length(); i++) {
            char at = value.charAt(i);
            boolean isPlain = at == ' ' ? before != ' ' : at > ' ' && at <= '~' || SWEDISH.indexOf(at) >= 0;
            if (!isPlain) {
                return false;
            }
            before = at;
        }
        return value.isEmpty() || before != ' ';
    }

    /** Whether there are characters that cannot be stored or were lost before, such as half an emoji. */
    static boolean isUnreadable(String text) {
        return text.codePoints()
                .anyMatch(character -> character == REPLACEMENT || Character.getType(character) == Character.SURROGATE);
    }

    /** In characters as the database counts them: an emoji is one. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** At most 200 characters, for showing. */
    static String shortened(String text) {
        return length(text) <= 200 ? text : text.substring(0, text.offsetByCodePoints(0, 199)) + "…";
    }
}
