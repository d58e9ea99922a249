package se.pausa.security;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * How the login provider knows a session of ours.
 *
 * @param subject who has logged in, by the provider's own number
 * @param sid the session there; absent where the provider does not name it
 * @param issued when it said so, by its own clock
 */
public record ProviderSession(String subject, @Nullable String sid, Instant issued) {

    /** Of the user at work; empty for those who have logged in by a password. */
    public static Optional<ProviderSession> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken login
                        && login.getPrincipal() instanceof OidcUser user
                ? Optional.of(new ProviderSession(
                        user.getSubject(),
                        user.getClaimAsString("sid"),
                        Objects.requireNonNull(user.getIdToken().getIssuedAt(), "the decoder demands it")))
                : Optional.empty();
    }
}
