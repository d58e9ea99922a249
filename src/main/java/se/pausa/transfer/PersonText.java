package se.pausa.transfer;

import java.time.LocalDate;
import se.pausa.customer.PersonalIdentityNumber;

/** A Personnummer, as people and spreadsheets write it. */
final class PersonText {

    private PersonText() {}

    /** The twelve digits. @param today the Swedish day, which tells the century of ten digits */
    static String read(String text, LocalDate today) throws Unreadable {
        String digits =
                PersonalIdentityNumber.twelveDigits(text, today).orElseThrow(() -> new Unreadable("person-form"));
        return switch (PersonalIdentityNumber.judge(digits)) {
            case VALID -> digits;
            case NO_NUMBER -> throw new Unreadable("person-form");
            case NO_DAY -> throw new Unreadable("person-day");
            case WRONG_CHECK_DIGIT -> throw new Unreadable("person-check");
        };
    }
}
