package se.pausa.security;

import java.util.List;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Whom the login provider may let in: those in Pausa's own list of users, if they have shown well enough who they are.
 * That a level of assurance was asked for does not mean that it was reached, so what the ID token says of it is compared
 * with what is accepted, letter by letter. So is the login: other than for a password, å and a are two people.
 */
class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final ProviderSettings settings;
    private final StaffDirectory staff;

    ProviderUsers(ProviderSettings settings, StaffDirectory staff) {
        this.settings = settings;
        this.staff = staff;
    }

    /** Their name is the login in Pausa's list. */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        String acr = token.getClaimAsString("acr");
        if (acr == null || !settings.acr().contains(acr)) {
            throw refused(ProviderRefusal.TOO_WEAK, "acr is " + acr);
        }
        String login = token.getClaimAsString(settings.userClaim());
        if (login == null || staff.find(login).isEmpty()) {
            throw refused(ProviderRefusal.UNKNOWN, "not in the list of users");
        }
        return new DefaultOidcUser(List.of(), token, settings.userClaim());
    }

    private static OAuth2AuthenticationException refused(ProviderRefusal why, String description) {
        return new OAuth2AuthenticationException(new OAuth2Error(why.code(), description, null), description);
    }
}
