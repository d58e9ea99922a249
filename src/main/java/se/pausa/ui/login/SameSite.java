package se.pausa.ui.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import se.pausa.security.SecurityEvent;

/**
 * Takes nothing that another site lets the browser send, the login included: nobody is to work, unknowing, as somebody
 * else. Browsers say where a request comes from; one that does not is no browser, and has no cookies of others.
 */
class SameSite extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String from = request.getHeader("Sec-Fetch-Site");
        if (isHarmless(request) || (from == null ? isOurs(request) : FROM_HERE.contains(from))) {
            chain.doFilter(request, response);
        } else {
            SecurityEvent.FORGED.log(
                    "address", request.getRemoteAddr(), "said", "sent by another site to " + request.getRequestURI());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A web socket begins as a question and then hears everything. */
    private static boolean isHarmless(HttpServletRequest request) {
        return HARMLESS.contains(request.getMethod())
                && !"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    /** For browsers that say the origin only. */
    private static boolean isOurs(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
    }
}
