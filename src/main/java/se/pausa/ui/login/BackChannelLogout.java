package se.pausa.ui.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import se.pausa.security.LoginProvider;
import se.pausa.security.SecurityEvent;

/**
 * Where the login provider itself says that somebody has logged out there. Not Spring Security's, which ends a session by
 * calling itself with a cookie that has another name here.
 */
class BackChannelLogout extends OncePerRequestFilter {

    static final String ADDRESS = "/logout/back-channel";

    private static final RequestMatcher HERE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, ADDRESS);

    private final LoginProvider provider;
    private final OpenSessions sessions;

    BackChannelLogout(LoginProvider provider, OpenSessions sessions) {
        this.provider = provider;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HERE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            provider.loggedOut(String.valueOf(request.getParameter("logout_token")));
            sessions.hearNow();
        } catch (JwtException forged) {
            SecurityEvent.FORGED.log("address", request.getRemoteAddr(), "said", String.valueOf(forged.getMessage()));
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().print("{\"error\":\"invalid_request\"}");
        }
    }
}
