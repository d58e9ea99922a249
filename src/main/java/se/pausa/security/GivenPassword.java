package se.pausa.security;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Passwords that nobody makes up: told to somebody once, who chooses another one (ASVS 6.4.1). */
public final class GivenPassword {

    /** Those that nobody takes for another one when they are read out or written down. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final RandomGenerator RANDOM = new SecureRandom();

    private static final int GROUPS = 7;
    private static final int OF_A_GROUP = 4;

    private GivenPassword() {}

    /** 140 random bits, as seven groups of four. */
    public static String made() {
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < GROUPS * OF_A_GROUP; i++) {
            made.append(i > 0 && i % OF_A_GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}
