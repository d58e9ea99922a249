package se.pausa.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a password has to be: 12 to 128 characters, all kinds allowed and none demanded, and not one that is tried first
 * (ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.9, 6.2.11). The library knows common ones, and how they are varied.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;

    static final int LONGEST = 128;

    /** Of 0 to 4; 3 means over a hundred million guesses. */
    private static final int STRONG = 3;

    /** In letters. */
    private static final int A_WORD = 3;

    /** How many letters and digits are more than a year or a number behind a word. */
    private static final int OF_ONES_OWN = 8;

    /** Words of where it is used (ASVS 6.1.2). */
    static final List<String> OURS = List.of(
            "pausa",
            "uppehåll",
            "hemtjänst",
            "hemtjänsten",
            "omsorg",
            "omsorgen",
            "stockholm",
            "stockholms stad",
            "lösenord",
            "sommar",
            "vinter",
            "planerare",
            "fältpersonal",
            "chef",
            "administratör");

    private final Zxcvbn estimate = new Zxcvbn();

    /**
     * The key of the sentence that says what is wrong; empty for a good one.
     *
     * @param names login and name of whose it is, which are guessed first
     */
    Optional<String> problemIn(String password, String... names) {
        if (password.length() < SHORTEST) {
            return Optional.of("passwordTooShort");
        }
        if (password.length() > LONGEST) {
            return Optional.of("passwordTooLong");
        }
        List<String> guessed = Stream.concat(OURS.stream(), Arrays.stream(names))
                .flatMap(each -> Stream.concat(Stream.of(each), Arrays.stream(each.split("[\\s.@_-]+"))))
                .map(each -> each.toLowerCase(Locale.ROOT))
                .filter(each -> each.length() >= A_WORD)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        return isOf(guessed, password) || estimate.measure(password, guessed).getScore() < STRONG
                ? Optional.of("passwordCommon")
                : Optional.empty();
    }

    /** Whether next to nothing is left without these words. */
    private static boolean isOf(List<String> guessed, String password) {
        String all = password.toLowerCase(Locale.ROOT);
        String rest = all;
        for (String word : guessed) {
            rest = rest.replace(word, " ");
        }
        return !rest.equals(all)
                && rest.chars().filter(Character::isLetterOrDigit).count() < OF_ONES_OWN;
    }
}
