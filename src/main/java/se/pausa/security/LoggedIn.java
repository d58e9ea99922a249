package se.pausa.security;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user of the session at hand, with the roles of today; or the named one as whom something runs, see {@link As}. */
@Component
class LoggedIn implements CurrentUser {

    private final StaffDirectory staff;

    LoggedIn(StaffDirectory staff) {
        this.staff = staff;
    }

    @Override
    public User get() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null) {
            throw new NotLoggedIn();
        }
        return login.getPrincipal() instanceof User named
                ? named
                : staff.find(login.getName()).orElseThrow(NotLoggedIn::new);
    }
}
