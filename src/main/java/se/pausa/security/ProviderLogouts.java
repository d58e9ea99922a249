package se.pausa.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * What the login provider tells by itself: that somebody has logged out there (OpenID Connect Back-Channel Logout 1.0).
 * Kept for a while in the database, from which the other instances learn it.
 */
class ProviderLogouts {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** Longer than it takes an instance to look again, and somebody to get from a login to a window. */
    private static final Duration RECENT = Duration.ofMinutes(2);

    /** Between the provider's clock and ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final JwtDecoder tokens;
    private final JdbcClient jdbc;

    ProviderLogouts(JwtDecoder tokens, JdbcClient jdbc) {
        this.tokens = tokens;
        this.jdbc = jdbc;
    }

    /** What a logout token has to be, beside signed (ASVS 10.5.5): of this kind, fresh, for us, and no ID token. */
    static OAuth2TokenValidator<Jwt> validator(ClientRegistration us, Clock clock) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTypeValidator("logout+jwt"),
                new JwtIssuerValidator(us.getProviderDetails().getIssuerUri()),
                new JwtAudienceValidator(us.getClientId()),
                new JwtTimestampValidator(),
                demand(
                        "is not issued yet",
                        token -> !issued(token).isAfter(clock.instant().plus(SKEW))),
                demand("has a nonce", token -> !token.hasClaim("nonce")),
                demand("means nobody", token -> token.getSubject() != null || token.hasClaim("sid")),
                demand(
                        "is no logout",
                        token -> token.getClaim("events") instanceof Map<?, ?> events && events.containsKey(EVENT)));
    }

    private static OAuth2TokenValidator<Jwt> demand(String otherwise, Predicate<Jwt> right) {
        return token -> right.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", otherwise, null));
    }

    /** @throws JwtValidationException or another exception of JWTs, if the provider has not said this, or long ago */
    void accept(String token) {
        Jwt said = tokens.decode(token);
        jdbc.sql("delete from provider_logout where received_at < now() - interval 1 day")
                .update();
        jdbc.sql("insert into provider_logout (subject, sid, issued_at) values (?, ?, ?)")
                .params(
                        said.getSubject(),
                        said.getClaimAsString("sid"),
                        issued(said).getEpochSecond())
                .update();
    }

    private static Instant issued(Jwt token) {
        return Objects.requireNonNull(token.getIssuedAt(), "the decoder sees to it");
    }

    /** Those of the last minutes, from all instances. One SQL statement. */
    List<ProviderLogout> recent() {
        return jdbc.sql("select subject, sid, issued_at from provider_logout"
                        + " where received_at >= now() - interval ? second")
                .param(RECENT.toSeconds())
                .query((row, _) -> new ProviderLogout(
                        row.getString("subject"),
                        row.getString("sid"),
                        Instant.ofEpochSecond(row.getLong("issued_at"))))
                .list();
    }
}
