package se.pausa.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.pausa.security.Access;
import se.pausa.security.CurrentUser;
import se.pausa.security.LocalAccounts;
import se.pausa.security.NotAllowed;
import se.pausa.security.NotLoggedIn;
import se.pausa.ui.component.OpenTo;
import se.pausa.ui.login.LoginView;
import se.pausa.ui.login.PasswordView;

/**
 * Stands before every screen of a window, and asks before the screen is made. It spares people a screen on which nothing
 * would work; what a user may read and do, the services ask.
 */
@Component
class Gate implements BeforeEnterListener {

    private final transient CurrentUser user;
    private final transient Access access;

    Gate(CurrentUser user, Access access) {
        this.user = user;
        this.access = access;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Class<?> screen = event.getNavigationTarget();
        if (screen == LoginView.class) {
            return;
        }
        if (login().isEmpty()) {
            event.forwardTo(LoginView.class);
            return;
        }
        if (LocalAccounts.mustChangeFirst() && screen != PasswordView.class) {
            event.forwardTo(PasswordView.class);
            return;
        }
        OpenTo open = screen.getAnnotation(OpenTo.class);
        if (open != null && !access.may(open.value())) {
            event.rerouteToError(new NotAllowed(open.value()), "");
        }
    }

    /** By which the user at work is told from others; empty for nobody. */
    Optional<String> login() {
        try {
            return Optional.of(user.get().login());
        } catch (NotLoggedIn _) {
            return Optional.empty();
        }
    }
}
