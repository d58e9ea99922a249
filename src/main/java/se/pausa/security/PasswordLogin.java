package se.pausa.security;

import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets in who knows a password, and nobody who has tried too often. */
@Component
class PasswordLogin extends DaoAuthenticationProvider {

    private final LoginLimit limit;

    PasswordLogin(LocalAccounts accounts, PasswordEncoder encoder, LoginLimit limit) {
        super(accounts::account);
        this.limit = limit;
        setPasswordEncoder(encoder);
    }

    /** @throws LockedException if there were too many tries, whether or not there is such an account */
    @Override
    public Authentication authenticate(Authentication tried) {
        String login = tried.getName();
        String address = tried.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (!limit.allows(login, address)) {
            SecurityEvent.LOGIN_LIMITED.log("address", address);
            throw new LockedException("Too many tries");
        }
        try {
            Authentication entered = super.authenticate(tried);
            limit.succeeded(login, address);
            return entered;
        } catch (AuthenticationException refused) {
            SecurityEvent.LOGIN_REFUSED.log("address", address);
            throw refused;
        }
    }
}
