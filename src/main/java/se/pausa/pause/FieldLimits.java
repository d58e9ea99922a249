package se.pausa.pause;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.pausa.common.Problem;
import se.pausa.common.SwedishTime;
import se.pausa.customer.CustomerId;
import se.pausa.customer.CustomerService;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.Scope;

/** Finds the rows of a Spara for which {@link FieldWork} holds: those of customers where the user is field staff only. */
@Component
class FieldLimits {

    private final PauseRepository pauses;
    private final CustomerService customers;
    private final Access access;

    FieldLimits(PauseRepository pauses, CustomerService customers, Access access) {
        this.pauses = pauses;
        this.customers = customers;
        this.access = access;
    }

    /** Without a statement for somebody who may change any pause everywhere; otherwise two at most. */
    List<Problem> problemsIn(List<StagedPause> rows, Submission sent) {
        Scope anyPause = access.where(Act.CHANGE_ANY_PAUSE);
        if (anyPause.everywhere()) {
            return List.of();
        }
        Set<CustomerId> planned =
                anyPause.equals(Scope.NOWHERE) ? Set.of() : customers.lock(Act.CHANGE_ANY_PAUSE, sent.customers());
        List<StagedPause> limited = rows.stream()
                .filter(row -> !planned.contains(row.target().customer()))
                .toList();
        return limited.isEmpty()
                ? List.of()
                : new FieldWork(SwedishTime.of(sent.at()), addedToday(limited, sent)).problemsIn(limited);
    }

    private Set<UUID> addedToday(Collection<StagedPause> rows, Submission sent) {
        LocalDateTime midnight = sent.at()
                .atZone(SwedishTime.ZONE)
                .toLocalDate()
                .atStartOfDay(SwedishTime.ZONE)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
        List<String> keys = rows.stream().map(row -> row.key().toString()).toList();
        return pauses.findAdded(keys, sent.by(), midnight).stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }
}
