package se.pausa.ui.login;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;
import se.pausa.security.LoginProvider;
import se.pausa.security.ProviderRefusal;
import se.pausa.security.SecurityEvent;

/**
 * The ways between Pausa and the login provider: there by a link of the login page, back by a code (with PKCE, state and
 * nonce, which Spring Security makes and checks), and out of both.
 */
@Component
@ConditionalOnExpression("'${pausa.login.issuer:}' != ''")
class ProviderLogin {

    /** Leads to the provider. */
    static final String START =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI.substring(1) + "/"
                    + LoginProvider.ID;

    private static final String LOGIN = "/" + LoginView.ADDRESS;

    private final LoginProvider provider;
    private final OpenSessions sessions;
    private final DefaultOAuth2AuthorizationRequestResolver asking;

    ProviderLogin(LoginProvider provider, OpenSessions sessions, ClientRegistrationRepository registrations) {
        this.provider = provider;
        this.sessions = sessions;
        this.asking = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        asking.setAuthorizationRequestCustomizer(request -> request.additionalParameters(
                parameters -> parameters.put("acr_values", String.join(" ", provider.acr()))));
    }

    void configure(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage(LOGIN)
                .authorizationEndpoint(there -> there.authorizationRequestResolver(asking))
                .failureHandler(refused())
                .withObjectPostProcessor(sayingSoOnTheWayThere()));
        http.addFilterBefore(new BackChannelLogout(provider, sessions), CsrfFilter.class);
    }

    /** When the provider does not answer, nobody gets as far as there. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> sayingSoOnTheWayThere() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refused());
                return filter;
            }
        };
    }

    private static AuthenticationFailureHandler refused() {
        return (request, response, failure) -> {
            ProviderRefusal why = ProviderRefusal.of(failure);
            SecurityEvent.LOGIN_REFUSED.log(
                    "address",
                    request.getRemoteAddr(),
                    "why",
                    why.code(),
                    "said",
                    String.valueOf(failure.getMessage()));
            response.sendRedirect(LOGIN + "?" + why.code());
        };
    }

    /** Whoever came by the provider goes out there too. */
    LogoutSuccessHandler loggedOut() {
        RedirectStrategy leading = new UidlRedirectStrategy();
        return (request, response, login) -> leading.sendRedirect(
                request,
                response,
                login != null && login.getPrincipal() instanceof OidcUser user
                        ? provider.logoutAddress(user, LOGIN)
                        : LOGIN);
    }
}
