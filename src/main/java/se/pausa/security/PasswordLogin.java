package se.pausa.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(PasswordLogin.class);

    private final LoginLimit limit = new LoginLimit();

    PasswordLogin(LocalAccounts accounts, PasswordEncoder encoder) {
        super(accounts::account);
        setPasswordEncoder(encoder);
    }

    /** @throws LockedException if there were too many tries, whether or not there is such an account */
    @Override
    public Authentication authenticate(Authentication tried) {
        String login = tried.getName();
        String address = tried.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (!limit.allows(login, address)) {
            LOG.warn("security login-limited from {}", address);
            throw new LockedException("Too many tries");
        }
        try {
            Authentication entered = super.authenticate(tried);
            limit.succeeded(login, address);
            LOG.info("security login {} from {}", entered.getName(), address);
            return entered;
        } catch (AuthenticationException refused) {
            LOG.warn("security login-refused from {}", address);
            throw refused;
        }
    }
}
