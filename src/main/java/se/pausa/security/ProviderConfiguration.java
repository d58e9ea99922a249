package se.pausa.security;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.transaction.support.TransactionTemplate;
import se.pausa.bulletin.Bulletin;
import se.pausa.common.StartRefused;
import se.pausa.organization.CurrentUnits;

/** The login provider, as Spring Security wants it, where one is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${pausa.login.issuer:}' != ''")
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderConfiguration {

    @Bean
    LoginProvider loginProvider(ProviderSettings settings, BaseAddress base, JdbcClient jdbc, Clock clock) {
        return new LoginProvider(settings, base, jdbc, clock);
    }

    @Bean
    ClientRegistrationRepository registrations(LoginProvider provider) {
        return id -> LoginProvider.ID.equals(id) ? provider.registration() : null;
    }

    @Bean
    OAuth2UserService<OidcUserRequest, OidcUser> providerUsers(
            ProviderSettings settings, StaffDirectory staff, CurrentUnits units, ProviderRoles roles) {
        return new ProviderUsers(settings, staff, new ProviderClaims(settings, units), roles);
    }

    @Bean
    ProviderRoles providerRoles(
            StaffRepository staff, JdbcClient jdbc, TransactionTemplate transaction, Bulletin bulletin, Clock clock) {
        return new ProviderRoles(staff, jdbc, transaction, bulletin, clock);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(LoginProvider provider) {
        return _ -> provider.idTokens();
    }

    /** The code is exchanged with the secret, or with what the key signs. */
    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> exchange(ProviderSettings settings) {
        RestClientAuthorizationCodeTokenResponseClient exchange = new RestClientAuthorizationCodeTokenResponseClient();
        if (!settings.clientKey().isBlank()) {
            JWK key = key(Path.of(settings.clientKey()));
            exchange.addParametersConverter(new NimbusJwtClientAuthenticationParametersConverter<>(_ -> key));
        }
        return exchange;
    }

    private static JWK key(Path file) {
        try {
            JWK key = JWK.parse(Files.readString(file));
            if (key.isPrivate()) {
                return key;
            }
        } catch (IOException | ParseException _) {
            // Said below; what stands in the file is not.
        }
        throw new StartRefused(
                "Filen i PAUSA_LOGIN_CLIENT_KEY är ingen privat nyckel i formatet JWK.",
                "Ange en fil som Pausa kan läsa, med den privata nyckeln som en JWK.");
    }

    /** What the provider lets us do in somebody's name we do not need: it is thrown away (ASVS 10.1.1). */
    @Bean
    OAuth2AuthorizedClientRepository nothingKept() {
        return new NothingKept();
    }
}
