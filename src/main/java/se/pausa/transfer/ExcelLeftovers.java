package se.pausa.transfer;

import java.util.Set;
import java.util.regex.Pattern;

/** What Excel leaves where a value should be, in its own files and in the text files that it writes. */
final class ExcelLeftovers {

    /** In English and in Swedish. */
    private static final Set<String> ERRORS = Set.of(
            "#N/A",
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#DIV/0!",
            "#NULL!",
            "#NUM!",
            "#SAKNAS!",
            "#REFERENS!",
            "#VÄRDEFEL!",
            "#NAMN?",
            "#DIVISION/0!",
            "#SKÄRNING!",
            "#OGILTIGT!");

    private static final Set<String> TRUTHS = Set.of("TRUE", "FALSE", "SANT", "FALSKT");

    /** A long number after Excel has shown it in a narrow column. */
    private static final Pattern CUT_NUMBER = Pattern.compile("[0-9](?:[.,][0-9]+)?[Ee]\\+[0-9]+");

    private ExcelLeftovers() {}

    /** @throws Unreadable if the cell, or its text, is an error, a truth value or a formula */
    static void refuse(Cell cell, String text) throws Unreadable {
        if (cell instanceof Cell.Unusable unusable) {
            throw new Unreadable(
                    switch (unusable.reason()) {
                        case ERROR -> "excel-error";
                        case TRUTH -> "excel-truth";
                        case UNCALCULATED -> "excel-uncalculated";
                    });
        }
        if (ERRORS.contains(text)) {
            throw new Unreadable("excel-error");
        }
        if (TRUTHS.contains(text)) {
            throw new Unreadable("excel-truth");
        }
        if (text.startsWith("=")) {
            throw new Unreadable("excel-uncalculated");
        }
    }

    /** The text, which must not have been a number that Excel has shortened: two would become one. */
    static String uncut(String text) throws Unreadable {
        if (CUT_NUMBER.matcher(text).matches()) {
            throw new Unreadable("cut-number");
        }
        return text;
    }
}
