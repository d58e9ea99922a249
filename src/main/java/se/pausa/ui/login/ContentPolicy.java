package se.pausa.ui.login;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What the browser may load and run: what comes from here, and scripts that bear the number of their answer. Vaadin
 * evaluates what the server sends, and sets styles; both cannot be left out before its 25.4.
 */
public final class ContentPolicy implements HeaderWriter {

    private static final String POLICY = "default-src 'none'; script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " manifest-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    private static final String NUMBER = ContentPolicy.class.getName();

    private static final int BYTES = 18;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY.formatted(number(request)));
    }

    /** What the scripts of the answer to this request have to bear; the same as often as it is asked for. */
    public static String number(ServletRequest request) {
        if (request.getAttribute(NUMBER) instanceof String known) {
            return known;
        }
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String number = Base64.getEncoder().encodeToString(random);
        request.setAttribute(NUMBER, number);
        return number;
    }
}
