package se.pausa.transfer;

import java.util.List;
import java.util.Locale;
import se.pausa.delivery.Rhythm;

/** How often a schedule comes round, in the words of the planning systems. */
final class RhythmText {

    private static final String DAILY = "dagligen";

    /** From every week to every twelfth. */
    private static final List<String> WEEKS = List.of(
            "varje vecka",
            "varannan vecka",
            "var tredje vecka",
            "var fjärde vecka",
            "var femte vecka",
            "var sjätte vecka",
            "var sjunde vecka",
            "var åttonde vecka",
            "var nionde vecka",
            "var tionde vecka",
            "var elfte vecka",
            "var tolfte vecka");

    private RhythmText() {}

    static Rhythm read(String text) throws Unreadable {
        String words = text.toLowerCase(Locale.ROOT);
        if (words.equals(DAILY)) {
            return Rhythm.DAILY;
        }
        int weeks = WEEKS.indexOf(words) + 1;
        if (weeks == 0) {
            throw new Unreadable("schedule");
        }
        return new Rhythm(false, weeks);
    }
}
