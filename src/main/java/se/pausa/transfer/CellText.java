package se.pausa.transfer;

import java.text.Normalizer;

/** The text of a cell, as it is compared and stored. */
final class CellText {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char HARD_SPACE = '\u00a0';

    private CellText() {}

    /**
     * Without spaces around it, in composed characters (å is one, not a and a ring), on one line. Keys
     * from files are compared byte by byte, so a space that nobody sees must not make a new customer.
     */
    static String clean(String value) {
        String text = Normalizer.isNormalized(value, Normalizer.Form.NFC)
                ? value
                : Normalizer.normalize(value, Normalizer.Form.NFC);
        text = text.replace(BYTE_ORDER_MARK, ' ')
                .replace(HARD_SPACE, ' ')
                .replace('\t', ' ')
                .replace('\r', ' ')
                .replace('\n', ' ');
        return text.strip();
    }

    /** Whether there are characters that cannot be shown or stored, such as a bell or half an emoji. */
    static boolean isUnreadable(String text) {
        return text.codePoints()
                .anyMatch(character ->
                        Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE);
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
