package se.pausa.ui.component;

import com.vaadin.flow.component.UI;
import java.util.stream.Collectors;
import se.pausa.common.Problem;
import se.pausa.common.RuleViolation;

/** How is said why something was not stored, where it is no row of pauses. */
public final class ProblemWords {

    private ProblemWords() {}

    /** One sentence a problem. */
    public static String of(RuleViolation refused) {
        return refused.problems().stream().map(ProblemWords::of).collect(Collectors.joining(" "));
    }

    public static String of(Problem problem) {
        return UI.getCurrent()
                .getTranslation("problem." + problem.key(), problem.arguments().toArray());
    }
}
