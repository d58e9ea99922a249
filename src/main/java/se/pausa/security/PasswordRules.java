package se.pausa.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a password has to be: 12 to 128 characters, all kinds allowed and none demanded, and not one that is tried first
 * (ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.9). The library knows common ones, and how they are varied.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 12;

    static final int LONGEST = 128;

    /** Of 0 to 4; 3 means over a hundred million guesses. */
    private static final int STRONG = 3;

    private final Zxcvbn estimate = new Zxcvbn();

    /** The key of the sentence that says what is wrong; empty for a good one. */
    Optional<String> problemIn(String password) {
        if (password.length() < SHORTEST) {
            return Optional.of("passwordTooShort");
        }
        if (password.length() > LONGEST) {
            return Optional.of("passwordTooLong");
        }
        return estimate.measure(password).getScore() < STRONG ? Optional.of("passwordCommon") : Optional.empty();
    }
}
