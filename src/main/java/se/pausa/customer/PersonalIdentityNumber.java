package se.pausa.customer;

import dev.personnummer.Personnummer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and judges a Personnummer or samordningsnummer (day + 60). */
public final class PersonalIdentityNumber {

    private static final int COORDINATION = 60;
    private static final int EARLIEST_YEAR = 1800;
    private static final int MONTHS = 12;
    private static final int CENTURY = 100;

    /** Digits of year, month and day. */
    private static final int BIRTHDAY = 8;

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<century>[0-9]{2})?(?<year>[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})(?<sign>[-+–‐ ]?)(?<last>[0-9]{4})");

    private PersonalIdentityNumber() {}

    /** What a number is worth. */
    public enum Judgement {
        VALID,
        NO_NUMBER,
        NO_DAY,
        WRONG_CHECK_DIGIT
    }

    /**
     * The twelve digits of a number that is written with twelve or ten, with or without a hyphen, plus
     * sign, en dash or space before the last four. Ten digits mean somebody born in the last hundred
     * years; with a plus sign, somebody who turns a hundred this year or did so earlier.
     *
     * @param today the Swedish day
     * @return empty if the text has no such form; whether the number exists is another question
     */
    public static Optional<String> twelveDigits(String given, LocalDate today) {
        Matcher written = WRITTEN.matcher(given);
        if (!written.matches()) {
            return Optional.empty();
        }
        String born = written.group("year") + written.group("month") + written.group("day");
        String century = written.group("century");
        if (century == null) {
            boolean isOld = written.group("sign").equals("+");
            century = String.valueOf((isOld ? hundredYearsAgo(born, today) : lastYear(born, today)) / CENTURY);
        }
        return Optional.of(century + born + written.group("last"));
    }

    public static Judgement judge(String given) {
        if (!given.matches("[0-9]{8}-?[0-9]{4}")) {
            return Judgement.NO_NUMBER;
        }
        int year = Integer.parseInt(given.substring(0, 4));
        int month = Integer.parseInt(given.substring(4, 6));
        int day = dayOfMonth(Integer.parseInt(given.substring(6, 8)));
        if (!isDay(year, month, day)) {
            return Judgement.NO_DAY;
        }
        return Personnummer.valid(digits(given)) ? Judgement.VALID : Judgement.WRONG_CHECK_DIGIT;
    }

    /** With the last four digits left out, as it stands on screens; absent as it is given. */
    static @Nullable String masked(@Nullable String twelveDigits) {
        return twelveDigits == null ? null : twelveDigits.substring(0, BIRTHDAY) + "-****";
    }

    /** With a hyphen before the last four digits. */
    static String hyphenated(String twelveDigits) {
        return twelveDigits.substring(0, BIRTHDAY) + "-" + twelveDigits.substring(BIRTHDAY);
    }

    /** As it is stored. */
    public static String digits(String given) {
        return given.replace("-", "");
    }

    /** The plus sign comes with the year in which somebody turns a hundred. */
    private static int hundredYearsAgo(String born, LocalDate today) {
        return latest(born, today.getYear() - CENTURY);
    }

    private static int lastYear(String born, LocalDate today) {
        int monthAndDay =
                Integer.parseInt(born.substring(2, 4)) * CENTURY + dayOfMonth(Integer.parseInt(born.substring(4)));
        boolean isStillToCome = monthAndDay > today.getMonthValue() * CENTURY + today.getDayOfMonth();
        return latest(born, today.getYear() - (isStillToCome ? 1 : 0));
    }

    /** The last year up to this one that ends in the two digits. */
    private static int latest(String born, int year) {
        return year - Math.floorMod(year - Integer.parseInt(born.substring(0, 2)), CENTURY);
    }

    private static int dayOfMonth(int day) {
        return day > COORDINATION ? day - COORDINATION : day;
    }

    private static boolean isDay(int year, int month, int day) {
        return year >= EARLIEST_YEAR
                && month >= 1
                && month <= MONTHS
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
