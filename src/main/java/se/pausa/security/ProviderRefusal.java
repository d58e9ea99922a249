package se.pausa.security;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Why somebody who comes from the login provider does not get in. */
public enum ProviderRefusal {
    /** They have not shown well enough who they are. */
    TOO_WEAK,
    /** They are not in Pausa's list of users, or have ended. */
    UNKNOWN,
    /** The provider gives them no role that is one of Pausa's. */
    NO_ROLE,
    /** The provider names a unit that Pausa does not have, or none. */
    NO_UNIT,
    /** They have given up there, it does not answer, or what it says cannot be believed. */
    FAILED;

    /** In the address of the login page. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param description for the log */
    OAuth2AuthenticationException because(String description) {
        return new OAuth2AuthenticationException(new OAuth2Error(code(), description, null), description);
    }

    public static ProviderRefusal of(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException told
                ? Arrays.stream(values())
                        .filter(why -> why.code().equals(told.getError().getErrorCode()))
                        .findFirst()
                        .orElse(FAILED)
                : FAILED;
    }
}
