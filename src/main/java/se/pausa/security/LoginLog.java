package se.pausa.security;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Writes down who has come in, by whichever way. */
@Component
class LoginLog {

    @EventListener
    void cameIn(InteractiveAuthenticationSuccessEvent event) {
        Authentication login = event.getAuthentication();
        SecurityEvent.LOGIN.log(
                "by",
                login instanceof OAuth2AuthenticationToken ? "provider" : "password",
                "address",
                login.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "");
    }
}
