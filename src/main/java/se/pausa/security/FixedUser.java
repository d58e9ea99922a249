package se.pausa.security;

import org.springframework.stereotype.Component;

/** The one user until there is a login. */
@Component
class FixedUser implements CurrentUser {

    private static final User PLANNER = new User("Anna Nilsson");

    @Override
    public User get() {
        return PLANNER;
    }
}
