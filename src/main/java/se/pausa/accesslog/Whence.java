package se.pausa.accesslog;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From which network address something is asked for. */
@Component
class Whence {

    /** Of the request at hand; of the login, where news bring a window something; empty for what runs by itself. */
    String address() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
            return asked.getRequest().getRemoteAddr();
        }
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }
}
