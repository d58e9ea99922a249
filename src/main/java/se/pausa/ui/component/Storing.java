package se.pausa.ui.component;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.pausa.common.OutcomeUnknown;
import se.pausa.common.RuleViolation;

/**
 * Does something that stores, and says what is known of it when it fails. Only what stores is done in here: what is drawn
 * afterwards may fail for itself, and then says nothing of what is stored.
 */
public final class Storing {

    private static final Logger LOG = LoggerFactory.getLogger(Storing.class);

    private Storing() {}

    /**
     * @return what the act returns; empty when it failed, and the user has been told
     * @throws RuleViolation if the act refuses; the screen knows where to say why
     */
    public static <T> Optional<T> orTell(Supplier<T> act) {
        try {
            return Optional.of(act.get());
        } catch (RuleViolation refused) {
            throw refused;
        } catch (OutcomeUnknown unanswered) {
            LOG.warn("Stored or not", unanswered);
            Notices.error(text("storing.in-doubt"));
        } catch (RuntimeException failure) {
            LOG.warn("Not stored", failure);
            Notices.error(text("storing.failed")
                    + DatabaseWords.of(failure).map(words -> " " + words).orElse(""));
        }
        return Optional.empty();
    }

    /** As {@link #orTell(Supplier)}; returns whether it succeeded. */
    public static boolean orTell(Runnable act) {
        return orTell(() -> {
                    act.run();
                    return true;
                })
                .orElse(false);
    }

    /** As {@link #orTell(Supplier)}, and a refusal is said in words. */
    public static <T> Optional<T> orSay(Supplier<T> act, Consumer<String> say) {
        try {
            return orTell(act);
        } catch (RuleViolation refused) {
            say.accept(ProblemWords.of(refused));
            return Optional.empty();
        }
    }

    /** As {@link #orSay(Supplier, Consumer)}; returns whether it succeeded. */
    public static boolean orSay(Runnable act, Consumer<String> say) {
        return orSay(
                        () -> {
                            act.run();
                            return true;
                        },
                        say)
                .orElse(false);
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
