package se.pausa.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.pausa.organization.OrganizationService;
import se.pausa.organization.UnitId;
import se.pausa.organization.UnitTree;

/**
 * Whether the user at work may, and where (R17). The first line of every public method of a service asks it, and what
 * follows keeps to the {@link Scope} that it gets.
 */
@Service
public class Access {

    /** More than there are different sets of units among users who work at the same time. */
    private static final int MOST_SCOPES = 10_000;

    private final CurrentUser user;
    private final OrganizationService organization;
    private final Cache<Question, Scope> known =
            Caffeine.newBuilder().maximumSize(MOST_SCOPES).build();

    Access(CurrentUser user, OrganizationService organization) {
        this.user = user;
        this.organization = organization;
    }

    /** A tree is equal to itself alone: another one asks anew. */
    private record Question(UnitTree tree, Set<UnitId> units) {}

    /**
     * The units where the user may do this; without an SQL statement, but for the tree of units now and then.
     *
     * @throws NotAllowed if there are none
     * @throws NotLoggedIn if there is no user
     */
    public Scope ask(Act act) {
        Scope scope = where(act);
        if (scope.equals(Scope.NOWHERE)) {
            SecurityEvent.REFUSED.log("act", act.name());
            throw new NotAllowed(act);
        }
        return scope;
    }

    /** The same without refusing: what screens offer. */
    public Scope where(Act act) {
        List<Assignment> held = user.get().allowing(act);
        if (held.isEmpty()) {
            return Scope.NOWHERE;
        }
        if (held.stream().anyMatch(assignment -> assignment.unit() == null)) {
            return Scope.EVERYWHERE;
        }
        Set<UnitId> units =
                held.stream().map(Assignment::unit).map(Objects::requireNonNull).collect(Collectors.toSet());
        return known.get(new Question(organization.tree(), units), Access::resolved);
    }

    /** Whether there is any unit where the user may do this; screens offer nothing else. */
    public boolean may(Act act) {
        return !user.get().allowing(act).isEmpty();
    }

    private static Scope resolved(Question question) {
        return Scope.of(question.units().stream()
                .flatMap(unit -> question.tree().withDescendants(unit).stream())
                .collect(Collectors.toSet()));
    }
}
