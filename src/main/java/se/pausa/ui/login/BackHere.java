package se.pausa.ui.login;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import java.util.regex.Pattern;

/**
 * Leads to the address that was asked for before the login, by its path alone: the host was told by whoever asked, and need
 * not be ours.
 */
class BackHere extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    /** Also what a browser would take for the beginning of another host. */
    private static final Pattern HOST = Pattern.compile("^(?:[a-zA-Z][a-zA-Z0-9+.-]*:/*[^/?#\\\\]*)?[/\\\\]*");

    BackHere() {
        setRedirectStrategy((_, response, url) -> response.sendRedirect(path(url)));
    }

    static String path(String url) {
        return "/" + HOST.matcher(url).replaceFirst("");
    }
}
