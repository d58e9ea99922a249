package se.pausa.transfer;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it is written in a sheet.
 *
 * @param type as XLSX calls it
 * @param style the number of its style
 * @param formula absent if it has none
 * @param value absent if none is stored
 */
record SheetCell(
        String type,
        int style,
        @Nullable String formula,
        @Nullable String value) {

    private static final int MOST_STYLES = 100_000;
    private static final int LONGEST_EXPONENT = 4;

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[Ee]([-+]?[0-9]+))?");

    private static final LocalDate NO_DAY = LocalDate.of(1899, 12, 30);

    /** Reads the cell at whose start tag the scanner is, to its end. */
    static SheetCell read(XmlScanner xml, int row) throws IOException {
        String type = xml.attribute("t", "n");
        int style = Digits.read(xml.attribute("s", "0"), MOST_STYLES);
        String formula = null;
        String value = null;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isEnd("f")) {
                formula = xml.text();
            } else if (xml.isEnd("v")) {
                value = RichText.unescaped(xml.text());
                Limits.cell(value.length(), row);
            } else if (xml.isStart("is")) {
                value = RichText.read(xml, "is");
            }
        }
        return new SheetCell(type, style, formula, value);
    }

    /** @throws IOException if the value is none of its type */
    Cell toCell(SharedTexts texts, TimeStyles styles, boolean isSince1904, int row) throws IOException {
        boolean isText = type.equals("str") || type.equals("inlineStr");
        if (value == null || value.isEmpty() && !isText) {
            return formula == null
                    ? Cell.EMPTY
                    : new Cell.Unusable(Cell.Unusable.Reason.UNCALCULATED, CellText.shortened("=" + formula));
        }
        return switch (type) {
            case "s" -> new Cell.Text(texts.get(value));
            case "str", "inlineStr" -> new Cell.Text(value);
            case "b" -> new Cell.Unusable(Cell.Unusable.Reason.TRUTH, Workbook.isTrue(value) ? "SANT" : "FALSKT");
            case "e" -> new Cell.Unusable(Cell.Unusable.Reason.ERROR, value);
            case "d" -> moment(value);
            case "n" -> new Cell.Number(number(value.strip(), row), isSince1904, styles.isTime(style));
            default -> throw new IOException("Unknown type of cell: " + type);
        };
    }

    private static BigDecimal number(String text, int row) throws IOException {
        if (text.length() > Limits.DIGITS) {
            throw Limits.exceeded("number", Limits.DIGITS, row);
        }
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new IOException("No number: " + text);
        }
        String exponent = number.group(1);
        if (exponent != null && exponent.length() > LONGEST_EXPONENT) {
            throw Limits.exceeded("number", Limits.DIGITS, row);
        }
        BigDecimal value = new BigDecimal(text);
        if (Math.max(value.precision() - value.scale(), value.scale()) > Limits.DIGITS) {
            throw Limits.exceeded("number", Limits.DIGITS, row);
        }
        return value;
    }

    private static Cell moment(String text) {
        String iso = text.strip();
        try {
            if (iso.contains("T") && !iso.startsWith("T")) {
                return new Cell.Moment(
                        LocalDateTime.parse(iso.endsWith("Z") ? iso.substring(0, iso.length() - 1) : iso));
            }
            return new Cell.Moment(
                    iso.contains(":")
                            ? NO_DAY.atTime(LocalTime.parse(iso.startsWith("T") ? iso.substring(1) : iso))
                            : LocalDate.parse(iso).atStartOfDay());
        } catch (DateTimeException _) {
            return new Cell.Text(text);
        }
    }
}
