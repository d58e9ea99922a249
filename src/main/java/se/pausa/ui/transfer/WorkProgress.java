package se.pausa.ui.transfer;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import se.pausa.transfer.Progress;

/** Shows that something works and how far it has come. Appears after 0.3 seconds, so that what is quick does not flash. */
class WorkProgress extends Composite<VerticalLayout> {

    /** Nanoseconds between two steps on the screen. */
    private static final long PAUSE = 250_000_000;

    private final ProgressBar bar = new ProgressBar();
    private final Span reached = new Span();

    /** @param stop asks the work to stop; absent when there is nothing to stop */
    WorkProgress(String title, @Nullable Runnable stop) {
        bar.setIndeterminate(true);
        reached.addClassName("hint");
        Span what = new Span(title);
        what.getElement().setAttribute("role", "status");
        getContent().add(what, bar, reached);
        if (stop != null) {
            Button button = new Button(getTranslation("import.stop"));
            button.setDisableOnClick(true);
            button.addClickListener(_ -> {
                button.setText(getTranslation("import.stopping"));
                stop.run();
            });
            getContent().add(button);
        }
        getContent().setPadding(false);
        getContent().addClassName("work");
    }

    /** For the thread that works: brings a few steps a second to the window. */
    Progress in(UI ui) {
        AtomicLong last = new AtomicLong(System.nanoTime() - PAUSE);
        return (rows, part) -> {
            long now = System.nanoTime();
            if (now - last.get() >= PAUSE) {
                last.set(now);
                ui.access(() -> show(rows, part));
            }
        };
    }

    private void show(int rows, double part) {
        boolean isMeasured = part >= 0;
        bar.setIndeterminate(!isMeasured);
        if (isMeasured) {
            bar.setValue(Math.min(part, 1));
        }
        reached.setText(
                isMeasured
                        ? getTranslation("import.rows-of-all", rows, (int) (part * 100))
                        : getTranslation("import.rows-done", rows));
    }
}
