package se.pausa.ui.component;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.pausa.transfer.Progress;

/** Shows that something works and how far it has come. Appears after 0.3 seconds, so that what is quick does not flash. */
public final class WorkProgress extends Composite<VerticalLayout> {

    private static final Logger LOG = LoggerFactory.getLogger(WorkProgress.class);

    /** Between two steps on the screen. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ProgressBar bar = new ProgressBar();
    private final Span reached = new Span();

    /** Of work that cannot be stopped. */
    public WorkProgress(String title) {
        this(title, "", null);
    }

    /**
     * @param words what the button says
     * @param stop asks the work to stop; absent when there is nothing to stop
     */
    public WorkProgress(String title, String words, @Nullable Runnable stop) {
        bar.setIndeterminate(true);
        reached.addClassName("hint");
        Span what = new Span(title);
        what.getElement().setAttribute("role", "status");
        getContent().add(what, bar, reached);
        if (stop != null) {
            Button button = new PlainButton(words);
            button.setDisableOnClick(true);
            button.addClickListener(_ -> {
                button.setText(getTranslation("work.stopping"));
                stop.run();
            });
            getContent().add(button);
        }
        getContent().setPadding(false);
        getContent().addClassName("work");
    }

    /** For the thread that works: brings a few steps a second to the window, as long as there is one. */
    public Progress in(UI ui, Clock clock) {
        AtomicReference<Instant> next = new AtomicReference<>(clock.instant());
        return (rows, part) -> {
            Instant now = clock.instant();
            if (!now.isBefore(next.get())) {
                next.set(now.plus(PAUSE));
                bring(ui, () -> show(rows, part));
            }
        };
    }

    private static void bring(UI ui, Command step) {
        try {
            ui.access(step);
        } catch (UIDetachedException e) {
            LOG.debug("Nobody watches any more", e);
        }
    }

    private void show(int rows, double part) {
        boolean isMeasured = part >= 0;
        bar.setIndeterminate(!isMeasured);
        if (isMeasured) {
            bar.setValue(Math.min(part, 1));
        }
        reached.setText(
                isMeasured
                        ? getTranslation("work.rows-of-all", rows, (int) (part * 100))
                        : getTranslation("work.rows-done", rows));
    }
}
