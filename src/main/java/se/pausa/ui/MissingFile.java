package se.pausa.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A picture or style sheet that is not there is refused; Vaadin would answer with the page around all screens. */
@Component
class MissingFile extends OncePerRequestFilter {

    /** Below {@code /VAADIN} files are found, and missed, by Vaadin itself. */
    private static final Pattern FILE = Pattern.compile("/(?!VAADIN/).*\\.\\w{2,11}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (FILE.matcher(path).matches() && !exists(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean exists(String path) throws IOException {
        return getServletContext().getResource(path) != null
                || getClass().getClassLoader().getResource("META-INF/resources" + path) != null;
    }
}
