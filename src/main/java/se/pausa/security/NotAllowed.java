package se.pausa.security;

import java.util.List;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;

/** The user has no role that may do this, or not where it was asked for; nothing was read or stored (R17). */
public class NotAllowed extends RuleViolation {

    private final Act act;

    public NotAllowed(Act act) {
        super(new Problem(null, null, "notAllowed", List.of()));
        this.act = act;
    }

    public Act act() {
        return act;
    }
}
