package se.pausa.transfer;

import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a time without a date. */
final class TimeStyles {

    private static final long LARGEST = 8L << 20;

    /** Those that every spreadsheet knows by number. */
    private static final Set<Integer> KNOWN = Set.of(18, 19, 20, 21, 45, 46, 47);

    private static final int MOST = 100_000;
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[\\$[^\\]]*\\]");

    private final BitSet times = new BitSet();

    private TimeStyles() {}

    /** @param part absent if the workbook has no styles */
    static TimeStyles read(XlsxParts parts, @Nullable String part) throws IOException {
        TimeStyles styles = new TimeStyles();
        if (part != null && parts.has(part)) {
            try (XmlScanner xml = new XmlScanner(parts.open(part, LARGEST, "8 MB"))) {
                styles.read(xml);
            }
        }
        return styles;
    }

    boolean isTime(int style) {
        return times.get(style);
    }

    private void read(XmlScanner xml) throws IOException {
        BitSet formats = new BitSet();
        KNOWN.forEach(formats::set);
        boolean isOfCells = false;
        int style = 0;
        while (xml.next()) {
            if (xml.name().equals("cellXfs")) {
                isOfCells = xml.isStart();
            } else if (xml.isStart("numFmt")) {
                formats.set(Digits.read(xml.attribute("numFmtId", "0"), MOST), isTime(xml.attribute("formatCode", "")));
            } else if (isOfCells && xml.isStart("xf")) {
                times.set(style, formats.get(Digits.read(xml.attribute("numFmtId", "0"), MOST)));
                style++;
            }
        }
    }

    private static boolean isTime(String format) {
        String letters = WORDS.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return letters.contains("h") && !letters.contains("d") && !letters.contains("y");
    }
}
