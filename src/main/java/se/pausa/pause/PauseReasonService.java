package se.pausa.pause;

import java.time.Clock;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.common.OneLine;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.common.SwedishTime;
import se.pausa.organization.UnitId;
import se.pausa.security.Access;
import se.pausa.security.Act;
import se.pausa.security.Scope;

/** The managed list of reasons (R13). */
@Service
public class PauseReasonService {

    /** Longest name, in characters. */
    public static final int MAX_NAME = 100;

    private static final long NONE = -1;

    /** In which what is used most is counted. */
    private static final Period OFTEN = Period.ofDays(90);

    private final PauseReasonRepository reasons;
    private final Access access;
    private final Clock clock;

    PauseReasonService(PauseReasonRepository reasons, Access access, Clock clock) {
        this.clock = clock;
        this.reasons = reasons;
        this.access = access;
    }

    /** All reasons, archived ones too; temporary before permanent, otherwise the oldest first. */
    public List<Reason> all() {
        access.ask(Act.READ_REASONS);
        return reasons.findAllByOrderByPermanentAscIdAsc().stream()
                .map(PauseReason::toReason)
                .toList();
    }

    /**
     * All reasons, archived ones too; temporary before permanent, otherwise first what pauses of these units have been for
     * most often in the last 90 days. One SQL statement.
     */
    public List<Reason> byUse(Collection<UnitId> units) {
        Scope scope = access.ask(Act.READ_REASONS);
        List<Long> own = units.stream().filter(scope::has).map(UnitId::value).toList();
        if (own.isEmpty()) {
            return all();
        }
        return reasons.findAllByUse(own, SwedishTime.now(clock).minus(OFTEN)).stream()
                .map(PauseReason::toReason)
                .toList();
    }

    /** @throws RuleViolation if the name is empty, too long or taken */
    @Transactional
    public Reason add(String name, boolean permanent) {
        access.ask(Act.KEEP_REASONS);
        return reasons.saveAndFlush(new PauseReason(legal(name, NONE), permanent))
                .toReason();
    }

    /**
     * Renames, archives or restores a reason; pauses that have it show the new name.
     *
     * @throws RuleViolation if the name is empty, too long or taken, or somebody else changed the reason
     */
    @Transactional
    public Reason change(Reason changed) {
        access.ask(Act.KEEP_REASONS);
        PauseReason reason = reasons.findById(changed.id().value())
                .filter(found -> found.version() == changed.version())
                .orElseThrow(() -> refused("reasonChangedMeanwhile", changed.name()));
        reason.change(legal(changed.name(), changed.id().value()), changed.permanent(), changed.archived());
        return reasons.saveAndFlush(reason).toReason();
    }

    private String legal(String name, long own) {
        String trimmed = OneLine.of(name);
        if (trimmed.isEmpty()) {
            throw refused("reasonNameRequired");
        }
        if (trimmed.length() > MAX_NAME) {
            throw refused("reasonNameTooLong", MAX_NAME);
        }
        if (reasons.existsByNameAndIdNot(trimmed, own)) {
            throw refused("reasonNameTaken", trimmed);
        }
        return trimmed;
    }

    private static RuleViolation refused(String key, Object... arguments) {
        return new RuleViolation(new Problem(null, "name", key, List.of(arguments)));
    }
}
