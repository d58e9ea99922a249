package se.pausa.pause;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.pausa.common.OneLine;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;
import se.pausa.security.Access;
import se.pausa.security.Act;

/** The managed list of reasons (R13). */
@Service
public class PauseReasonService {

    /** Longest name, in characters. */
    public static final int MAX_NAME = 100;

    private static final long NONE = -1;

    private final PauseReasonRepository reasons;
    private final Access access;

    PauseReasonService(PauseReasonRepository reasons, Access access) {
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
