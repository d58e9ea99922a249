package se.pausa.ui.login;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.LocalAccounts;
import se.pausa.security.NotLoggedIn;

/**
 * Who is answered at all: nothing but the login page, what it looks like, and, at a port of its own, the health of the
 * application is for those who have not logged in. What a user may do is not asked here but by the services, see decision 014.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {

    /**
     * No answer is kept by a browser, but those whose sender says otherwise. Spring's own writer adds {@code Pragma} and
     * {@code Expires} for browsers of 1996, which then stand beside what the sender says, and Chromium heeds them.
     */
    private static final StaticHeadersWriter NOT_KEPT =
            new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate");

    private static final String LOGIN = "/" + LoginView.ADDRESS;

    /** Says whether this instance can work, and nothing else; see {@code application.properties}. */
    private static final String READY = "/ready";

    /** On a port of its own: its health for all, the rest for administrators, each time by their password. */
    @Bean
    @Order(0)
    SecurityFilterChain machine(HttpSecurity http, Access access) throws Exception {
        http.securityMatcher(EndpointRequest.toAnyEndpoint());
        http.authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                .permitAll()
                .anyRequest()
                .access((_, _) -> new AuthorizationDecision(looksAfterIt(access))));
        http.httpBasic(Customizer.withDefaults());
        http.csrf(AbstractHttpConfigurer::disable);
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        return http.build();
    }

    private static boolean looksAfterIt(Access access) {
        try {
            return access.may(Act.KEEP_USERS) && !LocalAccounts.mustChangeFirst();
        } catch (NotLoggedIn _) {
            return false;
        }
    }

    @Bean
    SecurityFilterChain everything(
            HttpSecurity http, Optional<ProviderLogin> provider, @Value("${pausa.https:false}") boolean https)
            throws Exception {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers(LOGIN, READY, "/styles/**", "/images/**", "/lumo/**", "/aura/**")
                        .permitAll());
        http.headers(WebSecurity::headers);
        http.addFilterBefore(new SameSite(), HeaderWriterFilter.class);
        http.addFilterAfter(new KeptFiles(), HeaderWriterFilter.class);
        http.addFilterBefore(new OnlyPosts(), SameSite.class);
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new BackHere());
        if (https) {
            http.addFilterBefore(new OnlyHttps(), SameSite.class);
        }
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
            vaadin.loginView(LOGIN)
                    .enableNavigationAccessControl(false)
                    .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated);
            provider.map(ProviderLogin::loggedOut).ifPresent(vaadin::logoutSuccessHandler);
        });
        http.formLogin(form -> form.failureHandler(refused()));
        provider.ifPresent(login -> login.configure(http));
        return http.build();
    }

    /** Says whether it was one try too many, and nothing else. */
    private static AuthenticationFailureHandler refused() {
        return (request, response, failure) ->
                response.sendRedirect(LOGIN + (failure instanceof LockedException ? "?limit" : "?error"));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(NOT_KEPT)
                .addHeaderWriter(new ContentPolicy())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()"))
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    /** Vaadin commits its answers before Spring would write the headers. */
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }
}
