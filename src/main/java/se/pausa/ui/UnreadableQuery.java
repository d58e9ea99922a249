package se.pausa.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Passes over what cannot be decoded behind the question mark of an address ({@code kund=%E5}): leads on to the
 * same address without it. Tomcat would refuse the whole address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableQuery extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        String readable = query == null ? null : readable(query);
        if (query == null || query.equals(readable)) {
            chain.doFilter(request, response);
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", here(request) + (readable.isEmpty() ? "" : "?" + readable));
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** With one slash in front: two would lead to another host. */
    private static String here(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("^/+", "/");
    }

    /** The parameters that can be decoded, as they stand. */
    static String readable(String query) {
        return Arrays.stream(query.split("&"))
                .filter(UnreadableQuery::isReadable)
                .collect(Collectors.joining("&"));
    }

    private static boolean isReadable(String parameter) {
        try {
            byte[] bytes =
                    UriUtils.decode(parameter, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return false;
        }
    }
}
