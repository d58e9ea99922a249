package se.pausa.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.pausa.ui.component.Texts;

/** The languages of the screens. It is Swedish until somebody chooses English; the browser is not asked. */
enum Language {
    SWEDISH(Texts.SWEDISH),
    ENGLISH(Texts.ENGLISH);

    private static final String COOKIE = "pausa-language";

    /** Where the line is encrypted, no other host and no other line gives it. */
    private static final String PREFIX = "__Host-";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** What this browser chose earlier. */
    static Language of(@Nullable VaadinRequest request) {
        return of(request == null ? null : request.getCookies());
    }

    static Language of(Cookie @Nullable [] cookies) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().endsWith(COOKIE) && cookie.getValue().equals(ENGLISH.locale.getLanguage())) {
                    return ENGLISH;
                }
            }
        }
        return SWEDISH;
    }

    /** For this browser, for a year; windows show it when they are loaded again. */
    void choose() {
        boolean encrypted = VaadinService.getCurrentRequest().isSecure();
        Cookie cookie = new Cookie(encrypted ? PREFIX + COOKIE : COOKIE, locale.getLanguage());
        cookie.setSecure(encrypted);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        VaadinService.getCurrentResponse().addCookie(cookie);
        VaadinSession.getCurrent().setLocale(locale);
    }
}
