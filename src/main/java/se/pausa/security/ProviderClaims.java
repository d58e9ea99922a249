package se.pausa.security;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import se.pausa.common.StartRefused;
import se.pausa.organization.CurrentUnits;
import se.pausa.organization.Unit;
import se.pausa.organization.UnitId;

/**
 * What an ID token says of roles and units, in Pausa's words; see decision 020. Roles that the provider has for other
 * systems are passed over; a unit that Pausa does not know is a fault, since somebody would have less than was meant.
 */
class ProviderClaims {

    /** In place of a unit: the whole organization. */
    private static final String EVERYWHERE = "*";

    private final String roleClaim;
    private final String unitClaim;
    private final Map<String, Role> roles;
    private final CurrentUnits units;

    /** @throws StartRefused if a role of ours is none, or none is named although roles shall come from there */
    ProviderClaims(ProviderSettings settings, CurrentUnits units) {
        this.roleClaim = settings.roleClaim();
        this.unitClaim = settings.unitClaim();
        this.roles = roles(settings.roles());
        this.units = units;
        if (areUsed() == roles.isEmpty() || (!areUsed() && !unitClaim.isBlank())) {
            throw new StartRefused(
                    "PAUSA_LOGIN_ROLE_CLAIM och PAUSA_LOGIN_ROLES behöver varandra, och PAUSA_LOGIN_UNIT_CLAIM båda.",
                    "Ange vad roller heter i inloggningstjänsten, eller lämna alla tre tomma.");
        }
    }

    private static Map<String, Role> roles(List<String> pairs) {
        Map<String, Role> roles = new HashMap<>();
        for (String pair : pairs) {
            int equals = pair.lastIndexOf('=');
            Optional<Role> role = Stream.of(Role.values())
                    .filter(each ->
                            each.name().equals(pair.substring(equals + 1).strip()))
                    .findFirst();
            roles.put(
                    pair.substring(0, Math.max(0, equals)).strip(),
                    role.filter(_ -> equals > 0)
                            .orElseThrow(() -> new StartRefused(
                                    "PAUSA_LOGIN_ROLES innehåller " + pair + ", som inte är en roll i Pausa.",
                                    "Skriv rollens namn i inloggningstjänsten, ett likhetstecken och en av "
                                            + Stream.of(Role.values())
                                                    .map(Role::name)
                                                    .collect(Collectors.joining(", "))
                                            + ".")));
        }
        return Map.copyOf(roles);
    }

    boolean areUsed() {
        return !roleClaim.isBlank();
    }

    /**
     * Each role at each unit, or in the whole organization where no units are told.
     *
     * @return empty where no role is one of Pausa's
     * @throws OAuth2AuthenticationException if a unit is unknown, closed or missing
     */
    Set<Assignment> of(OidcIdToken token) {
        Set<Assignment> given = new HashSet<>();
        for (String name : told(token, roleClaim)) {
            Role role = roles.get(name);
            if (role != null) {
                if (unitClaim.isBlank()) {
                    given.add(new Assignment(role, null));
                }
                units(token).forEach(unit -> given.add(new Assignment(role, unit.orElse(null))));
            }
        }
        return given;
    }

    private List<Optional<UnitId>> units(OidcIdToken token) {
        if (unitClaim.isBlank()) {
            return List.of();
        }
        List<Optional<UnitId>> found =
                told(token, unitClaim).stream().map(this::unit).toList();
        if (found.isEmpty()) {
            throw ProviderRefusal.NO_UNIT.because("no unit in " + unitClaim);
        }
        return found;
    }

    /** By its path, with slashes, or by its name where no other open unit has the same. */
    private Optional<UnitId> unit(String told) {
        if (told.equals(EVERYWHERE)) {
            return Optional.empty();
        }
        String path = told.strip().replaceAll("\\s*/\\s*", " / ");
        List<Unit> open =
                units.tree().all().stream().filter(unit -> !unit.closed()).toList();
        List<Unit> found =
                open.stream().filter(unit -> unit.path().equals(path)).toList();
        if (found.isEmpty()) {
            found = open.stream().filter(unit -> unit.name().equals(path)).toList();
        }
        if (found.size() != 1) {
            throw ProviderRefusal.NO_UNIT.because(
                    "unit " + told + " is " + (found.isEmpty() ? "unknown" : "not the only one"));
        }
        return Optional.of(found.getFirst().id());
    }

    /** A list, or one text. */
    private static List<String> told(OidcIdToken token, String claim) {
        @Nullable Object told = token.getClaim(claim);
        return switch (told) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            default -> List.of(told.toString());
        };
    }
}
