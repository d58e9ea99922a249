package se.pausa.security;

import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
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
    private final ProviderClaims claims;
    private final ProviderRoles roles;

    ProviderUsers(ProviderSettings settings, StaffDirectory staff, ProviderClaims claims, ProviderRoles roles) {
        this.settings = settings;
        this.staff = staff;
        this.claims = claims;
        this.roles = roles;
    }

    /** Their name is the login in Pausa's list. */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        String acr = token.getClaimAsString("acr");
        if (acr == null || !settings.acr().contains(acr)) {
            throw ProviderRefusal.TOO_WEAK.because("acr is " + acr);
        }
        String login = token.getClaimAsString(settings.userClaim());
        if (login == null || staff.find(login).isEmpty()) {
            throw ProviderRefusal.UNKNOWN.because("not in the list of users");
        }
        if (claims.areUsed()) {
            takeRoles(login, token);
        }
        return new DefaultOidcUser(List.of(), token, settings.userClaim());
    }

    /** Also when none is left, so that what somebody had ends in their other windows too. */
    private void takeRoles(String login, OidcIdToken token) {
        Set<Assignment> given = claims.of(token);
        roles.keep(login, given, settings.shownName());
        staff.look();
        if (given.isEmpty()) {
            throw ProviderRefusal.NO_ROLE.because(login + " has no role of Pausa's in " + settings.roleClaim());
        }
    }
}
