package se.pausa.customer;

import dev.personnummer.Personnummer;
import java.time.YearMonth;

/** Judges a Personnummer or samordningsnummer (day + 60) of twelve digits, with or without hyphen. */
public final class PersonalIdentityNumber {

    private static final int COORDINATION = 60;
    private static final int EARLIEST_YEAR = 1800;
    private static final int MONTHS = 12;

    private PersonalIdentityNumber() {}

    /** What a number is worth. */
    public enum Judgement {
        VALID,
        NO_NUMBER,
        NO_DAY,
        WRONG_CHECK_DIGIT
    }

    public static Judgement judge(String given) {
        if (!given.matches("[0-9]{8}-?[0-9]{4}")) {
            return Judgement.NO_NUMBER;
        }
        int year = Integer.parseInt(given.substring(0, 4));
        int month = Integer.parseInt(given.substring(4, 6));
        int day = Integer.parseInt(given.substring(6, 8));
        if (!isDay(year, month, day > COORDINATION ? day - COORDINATION : day)) {
            return Judgement.NO_DAY;
        }
        return Personnummer.valid(digits(given)) ? Judgement.VALID : Judgement.WRONG_CHECK_DIGIT;
    }

    /** As it is stored. */
    public static String digits(String given) {
        return given.replace("-", "");
    }

    private static boolean isDay(int year, int month, int day) {
        return year >= EARLIEST_YEAR
                && month >= 1
                && month <= MONTHS
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
