package se.pausa.transfer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** What a number of a spreadsheet means: a day counted from 1900 or 1904, a part of a day, or itself. */
final class ExcelNumber {

    /** 9999-12-31, the last day that spreadsheets know, counted from 1900. */
    static final int LAST_DAY = 2_958_465;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    /** Spreadsheets take 1900 for a leap year; before its 29 February their count is one day ahead. */
    private static final int NO_SUCH_DAY = 60;

    /** The days that stand for "no day" beside a time that was written out. */
    private static final Set<LocalDate> NO_DAY =
            Set.of(DAY_ZERO, DAY_ZERO.plusDays(1), DAY_ZERO.plusDays(2), DAY_ZERO_1904);

    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal TOO_LARGE = BigDecimal.valueOf(LAST_DAY + 1);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private ExcelNumber() {}

    static String text(Cell.Number number, Column.Kind kind) {
        BigDecimal value = number.value();
        boolean isTime = kind == Column.Kind.TIME || kind == Column.Kind.DURATION && number.looksLikeTime();
        if (value.signum() < 0 || value.compareTo(TOO_LARGE) >= 0) {
            return plain(value);
        }
        if (kind == Column.Kind.DATE && value.compareTo(BigDecimal.ONE) >= 0) {
            return day(number);
        }
        if (isTime && value.compareTo(BigDecimal.ONE) < 0) {
            return time(seconds(value));
        }
        return isTime && value.stripTrailingZeros().scale() > 0 ? day(number) : plain(value);
    }

    static String text(Cell.Moment moment, Column.Kind kind) {
        boolean isTime = kind == Column.Kind.TIME || kind == Column.Kind.DURATION;
        return isTime && NO_DAY.contains(moment.at().toLocalDate())
                ? time(moment.at().toLocalTime().toSecondOfDay())
                : text(moment.at());
    }

    /** The day that a number counted from 1900 would be. */
    static LocalDate day(int number) {
        return DAY_ZERO.plusDays(number < NO_SUCH_DAY ? number + 1 : number);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String day(Cell.Number number) {
        long seconds = seconds(number.value());
        int days = (int) (seconds / SECONDS_OF_DAY.intValue());
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY.intValue());
        if (!number.isSince1904() && days == NO_SUCH_DAY) {
            return "1900-02-29";
        }
        LocalDate day = number.isSince1904() ? DAY_ZERO_1904.plusDays(days) : day(days);
        return text(day.atTime(time));
    }

    private static String text(LocalDateTime at) {
        if (at.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return at.toLocalDate().toString();
        }
        return (at.getSecond() == 0 ? MINUTES : SECONDS).format(at);
    }

    /** Rounded to whole seconds, because 07:15 is stored as 0.302083333. */
    private static long seconds(BigDecimal days) {
        return days.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static String time(long seconds) {
        return seconds == SECONDS_OF_DAY.longValue()
                ? "24:00"
                : LocalTime.ofSecondOfDay(seconds).toString();
    }
}
