package se.pausa.security;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The login provider of the organization (OpenID Connect), where one is configured. It is asked about itself when somebody
 * first comes by it, and not before: Pausa starts without it, and lets those in who have a password.
 */
public class LoginProvider {

    /** Stands in the addresses that the provider is told. */
    public static final String ID = "provider";

    /** Where the provider sends people back to. */
    static final String BACK = "/login/oauth2/code/" + ID;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Signatures by a pair of keys only: nobody but the provider can make them. */
    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(SignatureAlgorithm.values());

    /** With or without the century, as a claim may hold it. */
    private static final Pattern PERSONAL_IDENTITY_NUMBER =
            Pattern.compile("(?<![0-9])([0-9]{2})?[0-9]{6}[-+]?[0-9]{4}(?![0-9])");

    /** The same as a number; seconds since 1970 are less. */
    private static final long LOWEST_IDENTITY = 1800_0101_0000L;

    private final ProviderSettings settings;
    private final BaseAddress base;
    private final Supplier<ClientRegistration> registration = SingletonSupplier.of(this::ask);
    private final Supplier<JwtDecoder> idTokens = SingletonSupplier.of(() -> decoder(validatorOfIdTokens()));
    private final ProviderLogouts logouts;

    LoginProvider(ProviderSettings settings, BaseAddress base, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.base = base;
        base.with(BACK);
        Supplier<JwtDecoder> logoutTokens =
                SingletonSupplier.of(() -> decoder(ProviderLogouts.validator(registration(), clock)));
        this.logouts = new ProviderLogouts(token -> logoutTokens.get().decode(token), jdbc);
    }

    /** As people call it. */
    public String name() {
        return settings.shownName();
    }

    /** The levels of assurance that are enough, the first one preferred. */
    public List<String> acr() {
        return settings.acr();
    }

    /** @throws RuntimeException if it does not answer, or is another one than configured (ASVS 10.5.3) */
    ClientRegistration registration() {
        return registration.get();
    }

    JwtDecoder idTokens() {
        return idTokens.get();
    }

    private ClientRegistration ask() {
        return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientName(name())
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        settings.clientKey().isBlank()
                                ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
                                : ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .redirectUri(base.with(BACK))
                .scope(settings.scopes())
                .build();
    }

    private OAuth2TokenValidator<Jwt> validatorOfIdTokens() {
        return new DelegatingOAuth2TokenValidator<>(
                JwtTypeValidator.jwt(), new JwtTimestampValidator(), new OidcIdTokenValidator(registration()));
    }

    private JwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
        JdkClientHttpRequestFactory patient = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        patient.setReadTimeout(PATIENCE);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        registration().getProviderDetails().getJwkSetUri())
                .restOperations(new RestTemplate(patient))
                .jwsAlgorithms(all -> all.addAll(ALGORITHMS))
                .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }

    /**
     * Where somebody goes to end their session at the provider too; to the login page where it knows no such thing. What
     * the provider has said of them stands in that address unless there is a personal identity number in it.
     *
     * @param page the login page, a path
     */
    public String logoutAddress(OidcUser user, String page) {
        Object end =
                registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (end == null) {
            return page;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(end.toString())
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{page}");
        if (user.getIdToken().getClaims().values().stream().noneMatch(LoginProvider::holdsIdentity)) {
            address.queryParam("id_token_hint", user.getIdToken().getTokenValue());
        }
        return address.encode()
                .buildAndExpand(settings.clientId(), base.with(page))
                .toUriString();
    }

    private static boolean holdsIdentity(Object claim) {
        return claim instanceof Number number
                ? number.longValue() >= LOWEST_IDENTITY
                : PERSONAL_IDENTITY_NUMBER.matcher(claim.toString()).find();
    }

    /**
     * The provider says that somebody has logged out.
     *
     * @throws JwtException if it has not said so
     */
    public void loggedOut(String token) {
        logouts.accept(token);
    }

    /** What it has said in the last minutes, to whichever instance. One SQL statement. */
    public List<ProviderLogout> recentLogouts() {
        return logouts.recent();
    }
}
