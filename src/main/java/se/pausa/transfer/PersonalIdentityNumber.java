package se.pausa.transfer;

import dev.personnummer.Personnummer;

/** Judges a Personnummer or samordningsnummer (day + 60) of twelve digits, with or without hyphen. */
final class PersonalIdentityNumber {

    private static final int COORDINATION = 60;

    private PersonalIdentityNumber() {}

    /** What a number is worth. */
    enum Judgement {
        VALID,
        NO_NUMBER,
        NO_DAY,
        WRONG_CHECK_DIGIT
    }

    static Judgement judge(String given) {
        if (!given.matches("[0-9]{8}-?[0-9]{4}")) {
            return Judgement.NO_NUMBER;
        }
        int day = Integer.parseInt(given.substring(6, 8));
        int year = Integer.parseInt(given.substring(0, 4));
        int month = Integer.parseInt(given.substring(4, 6));
        if (year < 1800
                || CalendarDay.find(year, month, day > COORDINATION ? day - COORDINATION : day)
                        .isEmpty()) {
            return Judgement.NO_DAY;
        }
        return Personnummer.valid(digits(given)) ? Judgement.VALID : Judgement.WRONG_CHECK_DIGIT;
    }

    static String digits(String given) {
        return given.replace("-", "");
    }
}
