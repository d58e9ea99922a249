package se.pausa.security;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.pausa.common.StartRefused;

/**
 * The login provider, as configured.
 *
 * @param issuer its address, exactly as it writes it itself
 * @param name as people call it, on the button of the login page
 * @param clientId as whom Pausa is known there
 * @param clientSecret by which Pausa shows it there; empty with a key
 * @param clientKey a file with a private key as JWK, instead of the secret ({@code private_key_jwt}); or empty
 * @param acr the levels of assurance that are enough, exactly as the provider writes them
 * @param userClaim what of the ID token is the login in Pausa's own list of users
 * @param roleClaim what of the ID token holds the user's roles; empty where Pausa's own list does
 * @param roles what the provider calls Pausa's roles, each as {@code theirs=OURS}
 * @param unitClaim what of the ID token holds the units where the user has them; empty for the whole organization
 * @param scopes what is asked for
 */
@ConfigurationProperties("pausa.login")
record ProviderSettings(
        String issuer,
        @DefaultValue("") String name,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String clientKey,
        @DefaultValue({}) List<String> acr,
        @DefaultValue("preferred_username") String userClaim,
        @DefaultValue("") String roleClaim,
        @DefaultValue({}) List<String> roles,
        @DefaultValue("") String unitClaim,
        @DefaultValue({"openid", "profile"}) Set<String> scopes) {

    /** @throws StartRefused if nobody could log in with them, or not securely */
    ProviderSettings {
        acr = List.copyOf(acr);
        roles = List.copyOf(roles);
        scopes = Set.copyOf(scopes);
        refuseUnless(
                BaseAddress.isSecure(issuer),
                "PAUSA_LOGIN_ISSUER är ingen adress som börjar med https.",
                "Ange inloggningstjänstens adress (issuer), precis som den själv skriver den.");
        refuseUnless(
                !clientId.isBlank() && (clientSecret.isBlank() != clientKey.isBlank()),
                "Inloggningstjänsten behöver PAUSA_LOGIN_CLIENT_ID och en av PAUSA_LOGIN_CLIENT_SECRET och"
                        + " PAUSA_LOGIN_CLIENT_KEY.",
                "Ange det som inloggningstjänsten har gett Pausa, eller lämna PAUSA_LOGIN_ISSUER tom.");
        refuseUnless(
                !acr.isEmpty(),
                "PAUSA_LOGIN_ACR saknas, så ingen inloggning skulle vara säker nog.",
                "Ange de tillitsnivåer (acr) som räcker, med komma emellan, precis som inloggningstjänsten skriver dem.");
    }

    /** What stands on the button. */
    String shownName() {
        return name.isBlank() ? URI.create(issuer).getHost() : name;
    }

    private static void refuseUnless(boolean usable, String sentence, String remedy) {
        if (!usable) {
            throw new StartRefused(sentence, remedy);
        }
    }
}
